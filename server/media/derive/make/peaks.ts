import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writeWaveform } from '#shared/media/waveform.ts'

import { Cannot } from './cannot.ts'
import { ffmpeg, withinLimits } from './ffmpeg.ts'
import type { Made, Order } from './order.ts'
import { Outline, samplesPerPixel } from './outline.ts'
import { samplesFrom } from './samples.ts'
import { streamsOf } from './streams.ts'

/** The outline of a sound, channel by channel, at its own sample rate: memory grows only with the outline. */
export async function makePeaks(order: Order): Promise<Made> {
  const { sound, seconds } = await streamsOf(order)
  if (!sound) throw new Cannot('There is no sound in it.')
  withinLimits({ ...order.facts, seconds: seconds ?? 0 })
  const channels = Math.min(8, Math.max(1, sound.channels ?? 1))
  const rate = sound.sample_rate ?? 48_000
  const outline = new Outline(samplesPerPixel(rate, { channels, seconds }), channels)
  const raw = [
    '-c:a',
    'pcm_s16le',
    '-ar',
    String(rate),
    '-ac',
    String(channels),
    '-f',
    's16le',
    '-',
  ]
  const hear = samplesFrom((samples) => outline.add(samples))
  await ffmpeg(order, { args: ['-map', '0:a:0', ...raw], hear })
  const file = join(order.room, 'out.dat')
  await writeFile(file, writeWaveform(outline.waveform(rate)))
  return { state: 'done', file, mime: 'application/octet-stream' }
}
