import type { Waveform } from '#shared/media/waveform.ts'

/** The outline of samples between -1 and 1: per `samplesPerPixel` of them the lowest and the highest. */
export function waveformOf(
  samples: readonly Float32Array[],
  { sampleRate, samplesPerPixel }: Omit<Waveform, 'channels'>,
): Waveform {
  const channels = samples.map((channel) => {
    const made = new Int8Array(2 * Math.ceil(channel.length / samplesPerPixel))
    for (let at = 0; at < made.length; at += 2) {
      const from = (at / 2) * samplesPerPixel
      const end = Math.min(channel.length, from + samplesPerPixel)
      let [low, high] = [1, -1]
      for (let sample = from; sample < end; sample++) {
        low = Math.min(low, channel[sample] ?? 0)
        high = Math.max(high, channel[sample] ?? 0)
      }
      made[at] = asByte(low)
      made[at + 1] = asByte(high)
    }
    return made
  })
  return { sampleRate, samplesPerPixel, channels }
}

function asByte(sample: number): number {
  return Math.max(-128, Math.min(127, Math.round(sample * 128)))
}
