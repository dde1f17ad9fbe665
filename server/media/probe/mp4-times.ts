import type { Bytes } from './bytes.ts'
import { exactly } from './bytes.ts'
import { frameRateOf, mostFrames, type Rate } from './frame-rate.ts'
import { type Box, childrenOf } from './mp4-boxes.ts'

/**
 * The rate of a film by the tables of an MP4: how long each sample lasts (stts) and how far behind it is shown (ctts), from
 * where its edit list lets it begin. Empty where the tables are not there, as in a file of fragments, or name more frames than
 * any film has.
 */
export async function readFrameRate(
  bytes: Bytes,
  { stbl, scale, from }: { stbl: Box; scale: number; from: number },
): Promise<Rate> {
  const boxes = await childrenOf(bytes, stbl)
  const lengths = await pairsOf(bytes, find(boxes, 'stts'))
  const count = lengths.reduce((sum, [samples]) => sum + samples, 0)
  if (scale <= 0 || count === 0 || count > mostFrames) return {}
  const times = new Float64Array(count)
  let at = 0
  let time = -from
  for (const [samples, length] of lengths)
    for (let i = 0; i < samples; i++, time += length) times[at++] = time
  at = 0
  for (const [samples, late] of await pairsOf(bytes, find(boxes, 'ctts')))
    for (let i = 0; i < samples && at < count; i++, at++) times[at] = (times[at] ?? 0) + (late | 0)
  const shown = times.toSorted().filter((each) => each >= 0)
  return frameRateOf(shown, scale)
}

/** Where the edit list lets a track begin, in its own ticks. */
export async function startOf(bytes: Bytes, edts: Box | undefined): Promise<number> {
  const elst = edts ? find(await childrenOf(bytes, edts), 'elst') : undefined
  if (!elst) return 0
  const table = await exactly(bytes, elst.body, Math.min(elst.end - elst.body, 1 << 12))
  const wide = table[0] === 1
  const row = wide ? 20 : 12
  for (let at = 8; at + row <= table.length; at += row) {
    const start = wide ? Number(table.readBigInt64BE(at + 8)) : table.readInt32BE(at + 4)
    if (start >= 0) return start
  }
  return 0
}

async function pairsOf(bytes: Bytes, box: Box | undefined): Promise<[number, number][]> {
  if (!box || box.end - box.body < 8) return []
  const table = await exactly(bytes, box.body, box.end - box.body)
  const rows = Math.min(table.readUInt32BE(4), Math.floor((table.length - 8) / 8))
  if (rows > mostFrames) return []
  return Array.from({ length: rows }, (_, i) => [
    table.readUInt32BE(8 + 8 * i),
    table.readUInt32BE(12 + 8 * i),
  ])
}

const find = (boxes: Box[], type: string) => boxes.find((box) => box.type === type)
