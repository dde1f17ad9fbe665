import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import type { MediumFile } from '#shared/view/instance-view.ts'

import { SoundRuler } from './sound-ruler.tsx'
import type { Sound } from './sound.ts'
import { SpectrumBox } from './spectrum-box.tsx'
import type { View } from './wave.ts'

/** What is seen of a sound: the map of a long one, the waveform with its ruler, the spectrum. */
export function SoundStage({
  wavePlace,
  minimapPlace,
  shown,
  sound,
  spots,
}: {
  wavePlace: RefObject<HTMLDivElement | null>
  minimapPlace: RefObject<HTMLDivElement | null>
  shown: {
    file: MediumFile
    url: string
    view: View | null
    spectrum: boolean
    long: boolean
    zoomed: boolean
    /** Why there is no waveform, in words. */
    without: string | null
  }
  sound: Sound | null
  /** The remarks over the waveform. */
  spots: ReactNode
}) {
  const { t } = useTranslation('viewers')
  const { file, url, view } = shown
  return (
    <>
      {shown.long && <div ref={minimapPlace} className="audio-minimap" aria-hidden />}
      <div className="audio-wave" data-zoomed={shown.zoomed || undefined}>
        {shown.without ? (
          <p className="audio-hint" role="note">
            {shown.without}
          </p>
        ) : (
          <div ref={wavePlace} className="audio-surfer" aria-hidden title={t('audio.dragHint')} />
        )}
        {spots}
      </div>
      <SoundRuler view={view} />
      {shown.spectrum && sound && <SpectrumBox file={file} url={url} sound={sound} view={view} />}
    </>
  )
}
