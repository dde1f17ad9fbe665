import type { Waveform } from '#shared/media/waveform.ts'

/** How a sound looks, coarse or fine: per channel `min, max, min, max, …`, from -128 to 127. */
type Level = Int8Array[]

/** The outline of a whole sound at several levels of detail, the finest first, each a quarter of the one before. */
export interface Outline {
  seconds: number
  levels: Level[]
}

const coarsest = 1000
const factor = 4
const loudest = 128

export function outlineOf({ channels, sampleRate, samplesPerPixel }: Waveform): Outline {
  const points = (channels[0]?.length ?? 0) / 2
  const levels: Level[] = [channels]
  for (let left = points; left > coarsest; left /= factor)
    levels.push((levels.at(-1) ?? []).map(coarser))
  return { seconds: (points * samplesPerPixel) / sampleRate, levels }
}

/** The coarsest level that still has a point for each of so many pixels, or the finest. */
export function levelFor({ levels }: Outline, pixels: number): number {
  const enough = levels.findLastIndex(([channel]) => (channel?.length ?? 0) >= 2 * pixels)
  return Math.max(0, enough)
}

/** A level's values between -1 and 1, as a drawing library takes them; at least one point. */
export function floatsOf(outline: Outline, level: number): Float32Array[] {
  const channels = outline.levels[level] ?? []
  return channels.map((channel) =>
    channel.length ? Float32Array.from(channel, (value) => value / loudest) : new Float32Array(2),
  )
}

/** How many points a second the finest level has. */
export function pointsPerSecond({ levels, seconds }: Outline): number {
  return (levels[0]?.[0]?.length ?? 0) / 2 / (seconds || 1)
}

function coarser(channel: Int8Array): Int8Array {
  const points = Math.ceil(channel.length / 2 / factor)
  const made = new Int8Array(2 * points)
  for (let point = 0; point < points; point++) {
    let [low, high] = [127, -128]
    const end = Math.min(channel.length, 2 * factor * (point + 1))
    for (let at = 2 * factor * point; at < end; at += 2) {
      low = Math.min(low, channel[at] ?? 0)
      high = Math.max(high, channel[at + 1] ?? 0)
    }
    made[2 * point] = low
    made[2 * point + 1] = high
  }
  return made
}
