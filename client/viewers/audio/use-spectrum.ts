import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { paintSpectrum } from './paint-spectrum.ts'

/** A picture of a sound's spectrum, or why there is none: a key of the words; null while it is on its way. */
export type FoundSpectrum =
  | { picture: HTMLImageElement | HTMLCanvasElement }
  | { why: 'being' | 'lacking' | 'failed' | 'long' }
  | null

/** The longest sound, in seconds, whose spectrum the browser measures itself. */
const longest = 120

/** The spectrum of a sound, once it is wanted: the picture the server made, else measured here if the sound is short. */
export function useSpectrum(file: MediumFile, url: string, wanted: boolean): FoundSpectrum {
  const [found, setFound] = useState<FoundSpectrum>(null)
  const made = useDerivative(file, 'spectrogram')
  const address = made?.state === 'done' ? made.url : null
  const { seconds, sampleRate } = file.facts
  const measured = address === null && (seconds ?? Infinity) <= longest
  const why = made?.state === 'waiting' ? 'being' : made?.state === 'lacking' ? 'lacking' : 'long'
  useEffect(() => {
    if (!wanted) return
    const scope = new Scope()
    const load = async (): Promise<FoundSpectrum> => {
      if (address !== null) return { picture: await pictureAt(address) }
      if (!measured) return { why }
      return { picture: await paintSpectrum(url, sampleRate ?? usualRate, scope) }
    }
    load().then(
      (spectrum) => {
        if (!scope.ended) setFound(spectrum)
      },
      () => {
        if (!scope.ended) setFound({ why: 'failed' })
      },
    )
    return () => {
      scope.dispose()
      setFound(null)
    }
  }, [wanted, address, measured, why, url, sampleRate])
  return found
}

export const usualRate = 44_100

async function pictureAt(url: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.crossOrigin = 'anonymous'
  picture.src = url
  await picture.decode()
  return picture
}
