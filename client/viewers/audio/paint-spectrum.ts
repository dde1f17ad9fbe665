import type { Scope } from '#client/lib/scope.ts'
import { fileBytes } from '#client/viewers/file-text.ts'

import { bands, columnStarts, spectrumColumn, windowLength } from './spectrum.ts'

const columnsAtOnce = 100
// Black, violet, red, orange, pale yellow: brighter the louder, and told apart without seeing colours.
const stops = [
  [0, 0, 8],
  [86, 16, 110],
  [188, 55, 84],
  [249, 142, 9],
  [252, 255, 200],
] as const

/** Decodes a short sound at its own rate and paints its spectrum, 0 Hz at the bottom, without holding up the page. */
export async function paintSpectrum(
  url: string,
  sampleRate: number,
  scope: Scope,
): Promise<HTMLCanvasElement> {
  const bytes = await fileBytes(url, scope.signal())
  const decoded = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(bytes.buffer)
  const samples = decoded.getChannelData(0)
  const starts = columnStarts(samples.length)
  const measure = spectrumColumn()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: starts.length,
    height: bands,
  })
  const context = canvas.getContext('2d')
  for (let from = 0; from < starts.length; from += columnsAtOnce) {
    const part = starts.slice(from, from + columnsAtOnce)
    const image = new ImageData(part.length, bands)
    for (const [x, start] of part.entries())
      for (const [band, loudness] of measure(
        samples.subarray(start, start + windowLength),
      ).entries())
        image.data.set(colour(loudness), 4 * ((bands - 1 - band) * part.length + x))
    context?.putImageData(image, from, 0)
    await nextFrame(scope)
  }
  return canvas
}

function colour(loudness: number): number[] {
  const place = (loudness / 255) * (stops.length - 1)
  const [below, above] = [stops[Math.floor(place)], stops[Math.ceil(place)]]
  const share = place % 1
  const mixed = [0, 1, 2].map((i) => (below?.[i] ?? 0) * (1 - share) + (above?.[i] ?? 0) * share)
  return [...mixed, 255]
}

function nextFrame(scope: Scope): Promise<void> {
  return new Promise((resolve) => {
    scope.frame(resolve)
  })
}
