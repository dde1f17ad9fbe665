import type { Waveform } from '#shared/media/waveform.ts'

const perSecond = 8000 / 256
const fewest = 2000
const finest = 16

/**
 * How many samples one pixel of an outline stands for: 31 pixels a second, finer for what is short, coarser for many channels,
 * so that an hour stays below a megabyte.
 */
export function samplesPerPixel(
  sampleRate: number,
  { channels, seconds }: { channels: number; seconds: number | null },
): number {
  const usual = (sampleRate / perSecond) * Math.ceil(channels / 4)
  const fine = seconds === null ? usual : (sampleRate * seconds) / fewest
  return Math.max(finest, Math.round(Math.min(usual, fine)))
}

/** Takes the lowest and the highest sample of every stretch, as they come, and forgets the rest. */
export class Outline {
  private readonly spp: number
  private readonly count: number
  private pixels: Int8Array
  private written = 0
  private inPixel = 0
  private channel = 0
  private readonly low: Int16Array
  private readonly high: Int16Array

  constructor(spp: number, channels: number) {
    this.spp = spp
    this.count = channels
    this.pixels = new Int8Array(1 << 16)
    this.low = new Int16Array(channels).fill(32_767)
    this.high = new Int16Array(channels).fill(-32_768)
  }

  /** Samples whose channels are interleaved; a piece may begin with any of them. */
  add(samples: Int16Array): void {
    const { low, high, count } = this
    let { channel } = this
    for (const sample of samples) {
      if (sample < (low[channel] ?? 0)) low[channel] = sample
      if (sample > (high[channel] ?? 0)) high[channel] = sample
      if (++channel < count) continue
      channel = 0
      if (++this.inPixel === this.spp) this.endPixel()
    }
    this.channel = channel
  }

  waveform(sampleRate: number): Waveform {
    if (this.inPixel > 0) this.endPixel()
    const pixels = this.written / (2 * this.count)
    const channels = Array.from({ length: this.count }, (_, channel) => {
      const own = new Int8Array(2 * pixels)
      for (let pixel = 0; pixel < pixels; pixel++) {
        const at = 2 * (pixel * this.count + channel)
        own[2 * pixel] = this.pixels[at] ?? 0
        own[2 * pixel + 1] = this.pixels[at + 1] ?? 0
      }
      return own
    })
    return { sampleRate, samplesPerPixel: this.spp, channels }
  }

  private endPixel(): void {
    if (this.written + 2 * this.count > this.pixels.length) {
      const larger = new Int8Array(2 * this.pixels.length)
      larger.set(this.pixels)
      this.pixels = larger
    }
    for (let channel = 0; channel < this.count; channel++) {
      this.pixels[this.written++] = (this.low[channel] ?? 0) >> 8
      this.pixels[this.written++] = (this.high[channel] ?? 0) >> 8
    }
    this.low.fill(32_767)
    this.high.fill(-32_768)
    this.inPixel = 0
  }
}
