import type { Bytes } from './bytes.ts'
import { exactly } from './bytes.ts'
import { codecName } from './codec-name.ts'
import { Damage } from './damage.ts'
import type { Rate } from './frame-rate.ts'
import { type Box, childrenOf, wholeBoxes } from './mp4-boxes.ts'
import { readFrameRate, startOf } from './mp4-times.ts'
import type { Track } from './tracks.ts'

interface Read {
  track: Track
  rate: Rate
}

/** Reads an MP4 or QuickTime file: every box whole, the index there, the tracks that it names, and the rate of the first film. */
export async function readMp4(
  bytes: Bytes,
): Promise<{ tracks: Track[]; rate: Rate; seconds?: number }> {
  const outer = await wholeBoxes(bytes)
  const moov = outer.find(({ type }) => type === 'moov')
  if (!moov) throw new Damage('The file has no index (moov), so it was not finished or is cut off.')
  if (moov.end - moov.start > 256 << 20) throw new Damage('The index of the file is too large.')
  const inner = await childrenOf(bytes, moov)
  const fragmented = inner.some(({ type }) => type === 'mvex')
  const hasData = outer.some(({ type, body, end }) => type === 'mdat' && end > body)
  if (!hasData && !outer.some(({ type }) => type === 'moof'))
    throw new Damage('The file has an index and no content.')

  const found: Read[] = []
  for (const trak of inner.filter(({ type }) => type === 'trak')) {
    const read = await readTrack(bytes, trak, fragmented)
    if (read) found.push(read)
  }
  const tracks = found.map(({ track }) => track)
  const rate = found.find(({ track }) => track.kind === 'video')?.rate ?? {}
  const mvhd = inner.find(({ type }) => type === 'mvhd')
  const seconds = mvhd ? await secondsOf(bytes, mvhd) : 0
  return seconds > 0 ? { tracks, rate, seconds } : { tracks, rate }
}

async function readTrack(bytes: Bytes, trak: Box, fragmented: boolean): Promise<Read | null> {
  const child = async (box: Box | undefined, type: string) =>
    box ? (await childrenOf(bytes, box)).find((each) => each.type === type) : undefined
  const mdia = await child(trak, 'mdia')
  const hdlr = await child(mdia, 'hdlr')
  const stbl = await child(await child(mdia, 'minf'), 'stbl')
  const stsd = await child(stbl, 'stsd')
  if (!hdlr || !stbl || !stsd) return null
  const handler = (await exactly(bytes, hdlr.body + 8, 4)).toString('latin1')
  if (handler !== 'vide' && handler !== 'soun') return null
  const codec = codecName((await exactly(bytes, stsd.body + 12, 4)).toString('latin1').trim())
  if (!fragmented) await contentInside(bytes, stbl)
  if (handler === 'soun')
    return { track: { kind: 'audio', codec, ...(await soundOf(bytes, stsd)) }, rate: {} }

  const mdhd = await child(mdia, 'mdhd')
  const scale = mdhd ? await scaleOf(bytes, mdhd) : 0
  const from = await startOf(bytes, await child(trak, 'edts'))
  const rate = await readFrameRate(bytes, { stbl, scale, from })
  const size = await sizeOf(bytes, await child(trak, 'tkhd'))
  return { track: { kind: 'video', codec, ...size }, rate }
}

async function sizeOf(bytes: Bytes, tkhd: Box | undefined) {
  if (!tkhd) return {}
  const end = await exactly(bytes, tkhd.end - 44, 44)
  const [width, height] = [end.readUInt32BE(36) / 65536, end.readUInt32BE(40) / 65536]
  const turned = end.readInt32BE(0) === 0 && end.readInt32BE(4) !== 0
  return {
    width: Math.round(turned ? height : width),
    height: Math.round(turned ? width : height),
  }
}

/** What a sound's first sample entry says; version 2 of QuickTime keeps it elsewhere. */
async function soundOf(bytes: Bytes, stsd: Box) {
  const entry = await bytes.at(stsd.body + 8, 52)
  if (entry.length < 36) return {}
  const second = entry.readUInt16BE(16) === 2 && entry.length === 52
  const channels = second ? entry.readUInt32BE(48) : entry.readUInt16BE(24)
  const sampleRate = second ? entry.readDoubleBE(40) : entry.readUInt32BE(32) / 65536
  return {
    ...(channels > 0 && channels <= 64 && { channels }),
    ...(sampleRate > 0 && sampleRate <= 768_000 && { sampleRate }),
  }
}

async function scaleOf(bytes: Bytes, mdhd: Box): Promise<number> {
  const box = await exactly(bytes, mdhd.body, 24)
  return box.readUInt32BE(box[0] === 1 ? 20 : 12)
}

/** Every piece that the index names must begin inside the file. */
async function contentInside(bytes: Bytes, stbl: Box): Promise<void> {
  for (const { type, body, end } of await childrenOf(bytes, stbl)) {
    const wide = type === 'co64'
    if (!wide && type !== 'stco') continue
    const table = await exactly(bytes, body + 8, Math.max(0, end - body - 8))
    const count = Math.floor(table.length / (wide ? 8 : 4))
    for (let i = 0; i < count; i++) {
      const offset = wide ? Number(table.readBigUInt64BE(8 * i)) : table.readUInt32BE(4 * i)
      if (offset >= bytes.size) throw new Damage('The file is cut off: content of it is missing.')
    }
  }
}

async function secondsOf(bytes: Bytes, mvhd: Box): Promise<number> {
  const box = await exactly(bytes, mvhd.body, 32)
  const wide = box[0] === 1
  const scale = box.readUInt32BE(wide ? 20 : 12)
  const length = wide ? Number(box.readBigUInt64BE(24)) : box.readUInt32BE(16)
  return scale === 0 || length === 0xffffffff ? 0 : length / scale
}
