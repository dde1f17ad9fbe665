import {
  IconBracketsContainEnd,
  IconBracketsContainStart,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconRepeat,
  IconX,
} from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { Tool } from '#client/viewers/viewer-tools.tsx'
import type { Derivative } from '#shared/media/derivative.ts'

import type { FilmState } from './film-state.ts'
import type { Film } from './film.ts'
import { PlaceField, placeOf } from './place-field.tsx'
import { SeekBar } from './seek-bar.tsx'
import { speeds } from './shuttle.ts'
import { SoundControl } from './sound-control.tsx'

/** What became of the times of a film's frames; null where they are not needed, or will never be there. */
export type TimesState = Derivative['state'] | null

/** The controls that are always wanted, under the picture. */
export function FilmBar({
  film,
  state,
  times,
  field,
  say,
}: {
  film: Film
  state: FilmState
  times: TimesState
  field: RefObject<HTMLInputElement | null>
  say: (sentence: string | null) => void
}) {
  const { t } = useTranslation('viewers')
  const { clock, playing, shuttle, speed, from, to, loops } = state
  const [back, on] = clock
    ? [t('video.back'), t('video.on')]
    : [t('video.backBlind'), t('video.onBlind')]
  return (
    <div className="film-bar">
      <SeekBar film={film} state={state} />
      <span className="film-group">
        <Tool
          label={playing ? t('video.pause') : t('video.play')}
          keys={t('video.keys.space')}
          icon={playing ? IconPlayerPause : IconPlayerPlay}
          onClick={() => film.toggle()}
        />
        <Tool label={back} keys="," icon={IconPlayerSkipBack} onClick={() => film.step(-1)} />
        <Tool label={on} keys="." icon={IconPlayerSkipForward} onClick={() => film.step(1)} />
        <PlaceField {...{ film, state, field, say }} />
        <FrameNumber state={state} times={times} />
      </span>
      <span className="film-group">
        <Tool
          label={from === null ? t('video.from') : t('video.fromAt', { at: placeOf(state, from) })}
          keys="i"
          icon={IconBracketsContainStart}
          pressed={from !== null}
          onClick={() => film.mark('from')}
        />
        <Tool
          label={to === null ? t('video.to') : t('video.toAt', { at: placeOf(state, to) })}
          keys="o"
          icon={IconBracketsContainEnd}
          pressed={to !== null}
          onClick={() => film.mark('to')}
        />
        <Tool
          label={t('video.unmark')}
          keys="x"
          icon={IconX}
          disabled={from === null && to === null}
          onClick={() => film.unmark()}
        />
        <Tool
          label={t('video.loop')}
          keys="Shift+L"
          icon={IconRepeat}
          pressed={loops}
          onClick={() => film.setLoops(!loops)}
        />
        <select
          className="film-speed"
          aria-label={t('video.speed')}
          title={`${t('video.speed')} (- =)`}
          value={speed}
          onChange={(event) => film.setSpeed(Number(event.target.value))}
        >
          {speeds.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
        <span className="film-shuttle">{shuttleWords(shuttle, speed)}</span>
        <SoundControl film={film} state={state} />
      </span>
    </div>
  )
}

/** The shuttle's speed, where it is another than the one that was chosen. */
function shuttleWords(shuttle: FilmState['shuttle'], speed: number): string {
  if (shuttle === 0 || shuttle === 1) return ''
  return `${shuttle < 0 ? '−' : ''}${Math.abs(shuttle * speed)}×`
}

function FrameNumber({
  state: { clock, frame, playing },
  times,
}: {
  state: FilmState
  times: TimesState
}) {
  const { t } = useTranslation('viewers')
  if (!clock)
    return (
      <span className="film-frame" title={t(`video.uncounted.${times ?? 'failed'}`)}>
        {times === 'waiting' || times === 'done' ? t('video.counting') : t('video.frameUnknown')}
      </span>
    )
  return (
    <output
      className="film-frame"
      aria-live={playing ? 'off' : 'polite'}
      data-frame={frame ?? undefined}
      title={t('video.frameOf', { last: clock.last })}
    >
      {t('video.frame', { n: frame ?? '…' })}
    </output>
  )
}
