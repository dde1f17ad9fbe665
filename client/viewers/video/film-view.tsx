import { type ReactNode, type RefObject, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyBox } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { RegionBar } from '#client/viewers/spots/region-bar.tsx'
import { originalSize, stillGround } from '#client/viewers/spots/spot-geometry.ts'
import { useBoxSize } from '#client/viewers/spots/use-box-size.ts'
import { useRegion } from '#client/viewers/spots/use-region.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import type { Captions } from './captions-of.ts'
import { FilmBar, type TimesState } from './film-bar.tsx'
import { filmRows, pressIn } from './film-keys.ts'
import { FilmMarks } from './film-marks.tsx'
import { FilmSpots } from './film-spots.tsx'
import { FilmTools } from './film-tools.tsx'
import { useFilmActs } from './use-film-acts.ts'
import type { Opened } from './use-film.ts'
import { useSaying } from './use-saying.ts'

const noKeys = {}

/** The picture of a film with its controls; the keys work wherever the focus is in it. */
export function FilmView({
  box,
  facts,
  name,
  opened,
  note,
  captions,
  times,
  proxied,
}: {
  box: RefObject<HTMLDivElement | null>
  facts: MediaFacts
  name: string
  opened: Opened | null
  note: ReactNode
  captions: readonly Captions[]
  times: TimesState
  proxied: boolean
}) {
  const { t } = useTranslation('viewers')
  const field = useRef<HTMLInputElement>(null)
  const [said, say] = useSaying()
  const acts = useFilmActs(opened, { name, captions, field, say })
  const keys = opened && acts ? keysFrom(filmRows, { film: opened.film, acts }) : noKeys
  const state = useSyncExternalStore(
    opened?.film.subscribe ?? never,
    () => opened?.film.get() ?? null,
  )
  const [layer, room] = useBoxSize()
  const region = useRegion()
  const shown = opened && {
    width: opened.video.videoWidth || 16,
    height: opened.video.videoHeight || 9,
  }
  const ground = shown && room && stillGround(originalSize(facts, shown), room)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of a player work from each of its controls
    <fieldset className="film" aria-label={t('video.label', { name })} onKeyDown={pressIn(keys)}>
      {note}
      <KeyBox
        label={t('video.picture', { name })}
        keys={noKeys}
        className="film-picture"
        onClick={() => opened?.film.toggle()}
        onDoubleClick={acts?.full}
      >
        <div ref={box} className="film-box" />
        <div ref={layer} className="film-layer" />
        {opened && state && ground && <FilmSpots {...{ facts, ground, opened, region, state }} />}
      </KeyBox>
      <output className="film-said">{said}</output>
      {ground && region.drawing && (
        <RegionBar {...{ ground, region }} drawing={region.drawing} polygons={false} />
      )}
      {state && <FilmMarks seconds={facts.seconds ?? state.end - state.begin} />}
      {opened && state && <FilmBar film={opened.film} {...{ state, times, field, say }} />}
      {acts && state && <FilmTools {...{ acts, state, captions, proxied }} />}
    </fieldset>
  )
}

const never = () => () => undefined
