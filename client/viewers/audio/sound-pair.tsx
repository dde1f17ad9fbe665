import './audio.css'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { exactClock } from '#client/viewers/exact-clock.ts'
import { clock } from '#client/viewers/facts-line.ts'
import type { Earlier } from '#client/viewers/levels/compared-with.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { PosterOutline } from './poster-outline.tsx'
import { soundPlan } from './sound-plan.ts'
import { useSoundPair } from './use-sound-pair.ts'

interface SoundPairProps extends FileViewerProps {
  earlier: Earlier & { file: MediumFile }
}

/** A sound before and after: one place and one button for both, and a switch that goes on at the same moment. */
export function SoundPair({ earlier, file, name, onFail, onReady, pin, url }: SoundPairProps) {
  const { t } = useTranslation('viewers')
  const host = useRef<HTMLFieldSetElement>(null)
  const urls = [usePlayed(earlier.file, earlier.file.url), usePlayed(file, url)] as const
  const seconds = [earlier.file.facts.seconds ?? 0, file.facts.seconds ?? 0] as const
  const sayBroken = () => onFail(t('audio.broken', { type: file.facts.codec ?? file.facts.mime }))
  const pair = useSoundPair(host, { urls, seconds, pin, onBroken: sayBroken })
  useEffect(onReady, [onReady])
  const { heard, length, playing, time } = pair.state
  const names = [`${earlier.label} · ${earlier.name}`, `${t('pair.after')} · ${name}`]
  const files = [earlier.file, file]
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const own = event.target instanceof HTMLButtonElement && event.key === ' '
    if (event.key.toLowerCase() === 'b') pair.swap()
    else if (event.key === ' ' && !own) pair.toggle()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of a player work from each of its controls
    <fieldset
      ref={host}
      className="audio audio-pair"
      aria-label={t('pair.label', { name })}
      onKeyDown={press}
    >
      {files.map((one, i) => (
        <button
          key={names[i]}
          type="button"
          className="audio-one"
          aria-pressed={heard === i}
          onClick={() => pair.hear(i === 0 ? 0 : 1)}
        >
          <span>{names[i]}</span>
          <Outline file={one} />
        </button>
      ))}
      <div className="audio-bar">
        <button
          type="button"
          className="viewer-tool audio-play"
          aria-label={playing ? t('audio.pause') : t('audio.play')}
          onClick={pair.toggle}
        >
          {playing ? (
            <IconPlayerPause size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
          )}
        </button>
        <input
          type="range"
          className="audio-place"
          min={0}
          max={length || 1}
          step={0.01}
          value={time}
          aria-label={t('audio.place')}
          aria-valuetext={t('audio.at', { now: clock(time), end: clock(length) })}
          onChange={(event) => pair.seek(event.target.valueAsNumber)}
        />
        <span className="audio-time">
          {exactClock(time, 1)} / {clock(length)}
        </span>
        <button type="button" className="viewer-tool" onClick={pair.swap}>
          {t('pair.swap')} <kbd>B</kbd>
        </button>
      </div>
    </fieldset>
  )
}

function usePlayed(file: MediumFile, original: string): string {
  const proxy = useDerivative(file, 'proxy')
  const peaks = useDerivative(file, 'peaks')
  return soundPlan(file.facts, peaks, proxy).proxy ?? original
}

function Outline({ file }: { file: MediumFile }) {
  const peaks = useDerivative(file, 'peaks')
  if (peaks?.state !== 'done') return null
  return <PosterOutline url={peaks.url} onReady={nothing} />
}

const nothing = () => undefined
