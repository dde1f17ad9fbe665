import type { Bytes } from './bytes.ts'
import { Damage } from './damage.ts'

const hertz = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000]
const window = 1 << 20

/** Walks every frame of an AAC stream without a container; the last one must be whole. */
export async function walkAdts(
  bytes: Bytes,
): Promise<{ seconds: number; channels?: number; sampleRate: number }> {
  let held: Buffer = Buffer.alloc(0)
  let heldAt = 0
  let at = 0
  let seconds = 0
  let sound = { channels: 0, sampleRate: 0 }
  while (at + 7 <= bytes.size) {
    if (at < heldAt || at + 7 > heldAt + held.length) {
      held = await bytes.at(at, window)
      heldAt = at
    }
    const frame = held.subarray(at - heldAt, at - heldAt + 7)
    const rate = hertz[((frame[2] ?? 0) >> 2) & 15]
    const length = (((frame[3] ?? 0) & 3) << 11) | ((frame[4] ?? 0) << 3) | ((frame[5] ?? 0) >> 5)
    if (frame[0] !== 0xff || ((frame[1] ?? 0) & 0xf6) !== 0xf0 || !rate || length < 7) break
    if (at + length > bytes.size) throw new Damage('The file ends in the middle of a frame.')
    const channels = (((frame[2] ?? 0) & 1) << 2) | ((frame[3] ?? 0) >> 6)
    if (at === 0) sound = { channels: channels === 7 ? 8 : channels, sampleRate: rate }
    seconds += (1024 * (((frame[6] ?? 0) & 3) + 1)) / rate
    at += length
  }
  if (at === 0 || at < bytes.size / 2) throw new Damage('The recording cannot be decoded.')
  const { channels, sampleRate } = sound
  return { seconds, sampleRate, ...(channels > 0 && { channels }) }
}
