import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { MediumFile } from '#shared/view/instance-view.ts'

import type { Sound } from './sound.ts'
import { hertzTicks } from './ticks.ts'
import { useSoundState } from './use-sound.ts'
import { usualRate, useSpectrum } from './use-spectrum.ts'
import type { View } from './wave.ts'

const height = 120

/** The spectrum of what is seen of a sound, in step with its waveform, from 0 Hz to half its own sample rate. */
export function SpectrumBox({
  file,
  url,
  sound,
  view,
}: {
  file: MediumFile
  url: string
  sound: Sound
  view: View | null
}) {
  const { t } = useTranslation('viewers')
  const canvas = useRef<HTMLCanvasElement>(null)
  const found = useSpectrum(file, url, true)
  const picture = found && 'picture' in found ? found.picture : null
  const { time, seconds } = useSoundState(sound)
  const [start, end] = [view?.start ?? 0, view?.end ?? seconds]
  const width = view?.width ?? 0

  useEffect(() => {
    const box = canvas.current
    const context = box?.getContext('2d')
    if (!box || !context || !picture || seconds <= 0) return
    box.width = Math.round((width || box.clientWidth) * window.devicePixelRatio)
    box.height = Math.round(box.clientHeight * window.devicePixelRatio)
    const from = (start / seconds) * picture.width
    const part = ((end - start) / seconds) * picture.width
    context.drawImage(picture, from, 0, part, picture.height, 0, 0, box.width, box.height)
  }, [picture, start, end, width, seconds])

  const seek = (event: MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    sound.seek(start + ((event.clientX - box.left) / box.width) * (end - start))
  }
  const most = (file.facts.sampleRate ?? usualRate) / 2
  const inside = time >= start && time <= end
  return (
    <section
      className="audio-spectrum"
      aria-label={t('audio.spectrumTo', { most: hertzTicks(most, height).at(-1)?.label ?? '' })}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the slider does the same by keyboard */}
      <canvas ref={canvas} aria-hidden data-drawn={picture !== null} onClick={seek} />
      {picture && (
        <div className="audio-hertz" aria-hidden>
          {hertzTicks(most, height).map(({ at, label }) => (
            <span key={label} style={{ insetBlockEnd: `${100 * at}%` }}>
              {label}
            </span>
          ))}
        </div>
      )}
      {picture && inside && (
        <span
          className="audio-line"
          style={{ insetInlineStart: `${(100 * (time - start)) / (end - start || 1)}%` }}
        />
      )}
      {!picture && (
        <p className="audio-hint">
          {found && 'why' in found ? t(`audio.noSpectrum.${found.why}`) : t('audio.measuring')}
        </p>
      )}
    </section>
  )
}
