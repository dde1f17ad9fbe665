import { powerSpectrum } from '#shared/media/fft.ts'

/** How many samples one column of a spectrum looks at. */
export const windowLength = 1024
/** How many bands it tells apart, from 0 Hz to half the sample rate. */
export const bands = windowLength / 2

const most = 2000
/** What lies so many decibels below full scale is silent. */
const range = 90

/** Where the columns of a spectrum begin, in samples: evenly over the whole sound, at most two thousand. */
export function columnStarts(samples: number): number[] {
  const count = Math.max(1, Math.min(most, Math.floor((2 * samples) / windowLength)))
  const room = Math.max(0, samples - windowLength)
  return Array.from({ length: count }, (_, i) => Math.floor((i * room) / Math.max(1, count - 1)))
}

/** Tells of a column's samples how loud each band is, from 0 (silent) to 255 (full scale), 0 Hz first. */
export function spectrumColumn(): (samples: Float32Array) => Uint8Array {
  const powerOf = powerSpectrum(windowLength)
  return (samples) =>
    Uint8Array.from(powerOf(samples), (power) => {
      const decibels = 10 * Math.log10(Math.max(power, 1e-18))
      return Math.max(0, Math.min(255, Math.round((1 + decibels / range) * 255)))
    })
}
