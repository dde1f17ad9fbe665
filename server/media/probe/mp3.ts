import type { Bytes } from './bytes.ts'
import { Damage } from './damage.ts'

const rates = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
]
const hertz = [44100, 48000, 32000]
const window = 1 << 20

interface Frame {
  layer: number
  bytes: number
  seconds: number
  channels: number
  sampleRate: number
}
interface Walked {
  codec: string
  seconds: number
  channels: number
  sampleRate: number
}

/** What the header of an MPEG audio frame says, or null where it is none. */
function frameOf(header: number): Frame | null {
  if (header >>> 21 !== 0x7ff) return null
  const version = (header >>> 19) & 3
  const layer = 4 - ((header >>> 17) & 3)
  const rate = (header >>> 12) & 15
  const frequency = hertz[(header >>> 10) & 3]
  if (version === 1 || layer === 4 || rate === 0 || rate === 15 || !frequency) return null
  const first = version === 3
  const kbits = rates[first ? layer - 1 : layer === 1 ? 3 : 4]?.[rate] ?? 0
  const rateHz = frequency / (first ? 1 : version === 2 ? 2 : 4)
  const padding = (header >>> 9) & 1
  const samples = layer === 1 ? 384 : layer === 3 && !first ? 576 : 1152
  const slot = layer === 1 ? 4 : 1
  const bytes = Math.floor((samples / 8 / slot) * ((kbits * 1000) / rateHz) + padding) * slot
  const channels = ((header >>> 6) & 3) === 3 ? 1 : 2
  return { layer, bytes, seconds: samples / rateHz, channels, sampleRate: rateHz }
}

/** Walks every frame of an MP3 (or of its elder kin, MP1 and MP2). The last one must be whole, and most of the file must be frames. */
export async function walkMp3(bytes: Bytes): Promise<Walked> {
  let at = await afterTag(bytes)
  let held: Buffer = Buffer.alloc(0)
  let heldAt = 0
  let seconds = 0
  let sound = { codec: '', channels: 0, sampleRate: 0 }
  let frames = 0
  let lost = 0
  let announced: number | null = null
  while (at + 4 <= bytes.size) {
    if (at < heldAt || at + 4 > heldAt + held.length) {
      held = await bytes.at(at, window)
      heldAt = at
    }
    const frame = frameOf(held.readUInt32BE(at - heldAt))
    if (!frame) {
      if (isTag(held, at - heldAt)) break
      lost++
      at++
      continue
    }
    if (frames === 0 && announced === null) {
      announced = await announcedFrames(bytes, at)
      if (announced !== null) {
        at += frame.bytes
        continue
      }
      announced = 0
    }
    if (at + frame.bytes > bytes.size) throw new Damage('The file ends in the middle of a frame.')
    if (frames === 0) {
      const { layer, channels, sampleRate } = frame
      sound = { codec: `MP${layer}`, channels, sampleRate }
    }
    frames++
    seconds += frame.seconds
    at += frame.bytes
  }
  if (frames === 0 || lost > bytes.size / 4) throw new Damage('The recording cannot be decoded.')
  if (frames < (announced ?? 0) * 0.98 - 2)
    throw new Damage(`The file is cut off: it announces ${announced} frames and has ${frames}.`)
  return { seconds, ...sound }
}

/** The number of frames that the first one, which then holds no sound, announces; null where the first one is sound. */
async function announcedFrames(bytes: Bytes, at: number): Promise<number | null> {
  const frame = await bytes.at(at, 64)
  const mark = Math.max(frame.indexOf('Xing'), frame.indexOf('Info'))
  if (mark < 4 || mark + 12 > frame.length) return null
  return (frame[mark + 7] ?? 0) & 1 ? frame.readUInt32BE(mark + 8) : 0
}

async function afterTag(bytes: Bytes): Promise<number> {
  const head = await bytes.at(0, 10)
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0
  const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((head[i] ?? 0) & 127), 0)
  return 10 + size
}

const isTag = (held: Buffer, at: number) =>
  /^(?:TAG|APETAGEX|LYRICS|ID3|3DI)/.test(held.toString('latin1', at, at + 8))
