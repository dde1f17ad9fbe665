import { fileBytes } from '#client/viewers/file-text.ts'

import { outlineOf, type Outline } from './outline.ts'
import { waveformOf } from './waveform-of.ts'

const fewest = 8000
const highest = 96_000
/** Decoded at their own rate, two minutes of stereo take some 46 MB for a moment; longer ones are decoded coarsely. */
const exactly = 120
const pointsPerSecond = 200

/** Reads and decodes a whole sound, keeps its outline and lets the samples go. */
export async function decodeOutline(
  url: string,
  facts: { seconds?: number | undefined; sampleRate?: number | undefined },
  signal: AbortSignal,
): Promise<Outline> {
  const bytes = await fileBytes(url, signal)
  const own = Math.min(highest, Math.max(fewest, facts.sampleRate ?? 44_100))
  const rate = (facts.seconds ?? Infinity) <= exactly ? own : fewest
  const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer)
  const channels = Array.from({ length: Math.min(2, decoded.numberOfChannels) }, (_, i) =>
    decoded.getChannelData(i),
  )
  const samplesPerPixel = Math.max(1, Math.round(rate / pointsPerSecond))
  const waveform = waveformOf(channels, { sampleRate: rate, samplesPerPixel })
  return { ...outlineOf(waveform), seconds: decoded.duration }
}
