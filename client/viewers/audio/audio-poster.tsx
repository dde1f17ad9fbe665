import './audio.css'
import { IconPlayerPlay } from '@tabler/icons-react'
import { type MouseEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { exactClock } from '#client/viewers/exact-clock.ts'
import { clock } from '#client/viewers/facts-line.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { usePrefetch } from '#client/viewers/prefetch-media.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { freshMemory } from './memory.ts'
import { PosterOutline } from './poster-outline.tsx'
import { isLong } from './sound-height.ts'
import { SoundMarks } from './sound-marks.tsx'
import { StripOutline } from './strip-outline.tsx'

/** A sound before anyone listens: its outline as a picture, where it was left, and a button that plays it. */
export function AudioPoster({ file, url, onReady, want }: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const { read, keep } = useKept(freshMemory)
  const [{ time, spectrum, panel }] = useState(read)
  const strip = useDerivative(file, 'strip')
  const peaks = useDerivative(file, 'peaks')
  const proxy = useDerivative(file, 'proxy')
  usePrefetch(proxy?.state === 'done' ? proxy.url : url)
  const { seconds = 0, sampleRate, channels } = file.facts
  const pictured = strip?.state === 'done' || peaks?.state === 'done'
  useEffect(() => {
    if (!pictured) onReady()
  }, [pictured, onReady])

  const play = () => {
    keep({ plays: true })
    want()
  }
  const begin = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    keep({ time: ((event.clientX - box.left) / box.width) * seconds })
    want()
  }
  const played = seconds > 0 ? time / seconds : 0
  const hint = [
    sampleRate && t('audio.hertz', { n: sampleRate }),
    channels && t('audio.channelCount', { count: channels }),
  ].filter(Boolean)
  return (
    <div className="audio" data-spectrum={spectrum || undefined} data-panel={panel ?? undefined}>
      {isLong(seconds) && <div className="audio-minimap" />}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button beside it does the same by keyboard */}
      <div className="audio-wave" onClick={begin}>
        {strip?.state === 'done' ? (
          <StripOutline url={strip.url} played={played} onReady={onReady} />
        ) : peaks?.state === 'done' ? (
          <PosterOutline url={peaks.url} onReady={onReady} />
        ) : (
          <p className="audio-hint">{hint.join(' · ')}</p>
        )}
        <SoundMarks seconds={seconds} view={null} />
      </div>
      <div className="audio-ruler" />
      <div className="audio-bar">
        <button
          type="button"
          className="viewer-tool audio-play"
          aria-label={t('audio.play')}
          title={t('audio.play')}
          onClick={play}
        >
          <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
        </button>
        <span className="audio-time">
          {exactClock(time, 1)} / {clock(seconds)}
        </span>
      </div>
    </div>
  )
}
