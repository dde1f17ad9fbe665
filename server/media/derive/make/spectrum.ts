import { powerSpectrum } from '#shared/media/fft.ts'

const size = 1024
const bins = size / 2
const usualColumns = 4096
const mostColumns = 2 * usualColumns
const floor = -100

interface Column {
  power: Float32Array
  looks: number
}

/**
 * The spectrum of a sound as it comes, in about 4096 columns of equal length: each is the mean of up to four windows that
 * are spread over it. What turns out longer than expected is folded two by two, so memory has a bound.
 */
export class Spectrum {
  private stride: number
  private spacing: number
  private columns: Column[] = []
  private readonly window = new Float32Array(size)
  private filled = 0
  private start = 0
  private at = 0
  private readonly powerOf = powerSpectrum(size)

  constructor(expectedSamples: number) {
    this.stride = Math.max(size / 4, 4 * Math.ceil(expectedSamples / usualColumns / 4))
    this.spacing = this.stride / (this.stride >= 4 * size ? 4 : 1)
  }

  add(samples: Int16Array): void {
    for (let i = 0; i < samples.length;) {
      const skipped = Math.min(samples.length - i, this.start - this.at)
      if (skipped > 0) {
        i += skipped
        this.at += skipped
        continue
      }
      const taken = Math.min(samples.length - i, size - this.filled)
      for (let k = 0; k < taken; k++) this.window[this.filled + k] = (samples[i + k] ?? 0) / 32_768
      i += taken
      this.filled += taken
      this.at = this.start + this.filled
      if (this.filled === size) this.look()
    }
  }

  /** Decibels below full scale, from -100 to 0, per column and frequency. */
  decibels(): Float32Array[] {
    const end = this.at
    while (this.start < end) {
      this.window.fill(0, this.filled)
      this.look()
    }
    return this.columns.map(({ power, looks }) =>
      power.map((sum) => Math.max(floor, Math.min(0, 10 * Math.log10(sum / looks + 1e-12)))),
    )
  }

  private look(): void {
    const index = Math.floor(this.start / this.stride)
    const column = (this.columns[index] ??= { power: new Float32Array(bins), looks: 0 })
    for (const [bin, power] of this.powerOf(this.window).entries())
      column.power[bin] = (column.power[bin] ?? 0) + power
    column.looks++
    this.start += this.spacing
    this.filled = Math.max(0, size - this.spacing)
    this.window.copyWithin(0, this.spacing)
    if (this.columns.length > mostColumns) this.fold()
  }

  private fold(): void {
    this.columns = this.columns.flatMap((column, i) => {
      if (i % 2 === 1) return []
      const other = this.columns[i + 1]
      if (!other) return [column]
      const power = column.power.map((sum, bin) => sum + (other.power[bin] ?? 0))
      return [{ power, looks: column.looks + other.looks }]
    })
    this.stride *= 2
    this.spacing *= 2
  }
}

/** From black over violet and orange to pale yellow, for -100 to 0 dB: dark enough below to show what is faint. */
const stops = [
  [0, 0, 4],
  [40, 11, 84],
  [101, 21, 110],
  [159, 42, 99],
  [212, 72, 66],
  [245, 125, 21],
  [250, 193, 39],
  [252, 255, 164],
]

/** The columns as an image: time to the right, frequency upwards. */
export function paint(columns: readonly Float32Array[]) {
  const width = columns.length
  const pixels = Buffer.alloc(3 * width * bins)
  for (const [x, column] of columns.entries())
    for (let bin = 0; bin < bins; bin++) {
      const place = ((column[bin] ?? floor) / -floor + 1) * (stops.length - 1)
      const below = Math.min(stops.length - 2, Math.floor(place))
      const at = 3 * ((bins - 1 - bin) * width + x)
      for (let c = 0; c < 3; c++) {
        const [a = 0, b = 0] = [stops[below]?.[c], stops[below + 1]?.[c]]
        pixels[at + c] = Math.round(a + (b - a) * (place - below))
      }
    }
  return { pixels, width, height: bins }
}
