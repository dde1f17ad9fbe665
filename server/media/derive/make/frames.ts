import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writeFrameTimes } from '#shared/media/frame-times.ts'

import { Cannot } from './cannot.ts'
import type { Made, Order } from './order.ts'
import { isPlayed } from './proxy.ts'
import { ffprobe, streamsOf } from './streams.ts'

const mostFrames = 4 * 3600 * 120

/**
 * The times of a film's frames, counted from where a browser counts: the beginning of the file. They are read from the
 * packets; only where those carry no times, every frame is decoded. ffprobe also tells here what the facts could not: that
 * a browser will not play the film, and a proxy is needed.
 */
export async function makeFrames(order: Order): Promise<Made> {
  const streams = await streamsOf(order)
  if (!streams.picture) throw new Cannot('There are no pictures in it.')
  const [num = 1, den = 1] = streams.picture.time_base.split('/').map(Number)
  const exact = await packets(order)
  const ticks = exact ?? (await frames(order))
  if (ticks.length === 0) throw new Cannot('No frame of it has a time.')
  const seconds = ticks.toSorted((a, b) => a - b).map((tick) => (tick * num) / den)
  // A decoder counts from the first packet, which may be a picture early.
  const start = exact ? streams.start : (seconds[0] ?? 0)
  const times = seconds.map((time) => Math.max(0, time - start))
  const file = join(order.room, 'out.bin')
  await writeFile(file, writeFrameTimes(times))
  const mime = 'application/octet-stream'
  return { state: 'done', file, mime, ...(!isPlayed(streams) && { also: ['proxy'] }) }
}

/** The time stamps of all packets that are shown, or null where one has none. */
async function packets(order: Order): Promise<number[] | null> {
  let whole = true
  const ticks: number[] = []
  await lines(order, 'packet=pts,flags', ([pts, flags = '']) => {
    if (flags.includes('D')) return
    if (pts === undefined || !/^-?\d+$/.test(pts)) whole = false
    else ticks.push(Number(pts))
  })
  return whole ? ticks : null
}

async function frames(order: Order): Promise<number[]> {
  const ticks: number[] = []
  await lines(order, 'frame=best_effort_timestamp', ([pts = '']) => {
    // The last frames of a film may come without a time: they follow the others in step.
    const [before = -1, last = 0] = ticks.slice(-2)
    ticks.push(/^-?\d+$/.test(pts) ? Number(pts) : 2 * last - before)
  })
  return ticks
}

async function lines(order: Order, entries: string, hear: (fields: string[]) => void) {
  let rest = ''
  let count = 0
  const one = (line: string) => {
    if (line === '') return
    if (++count > mostFrames) throw new Cannot('It has more than 1.7 million frames.')
    hear(line.split(','))
  }
  const args = ['-select_streams', 'V:0', '-show_entries', entries, '-of', 'csv=p=0']
  await ffprobe(order, args, (piece) => {
    const all = `${rest}${piece.toString('latin1')}`.split('\n')
    rest = all.pop() ?? ''
    for (const line of all) one(line.trim())
  })
  one(rest.trim())
}
