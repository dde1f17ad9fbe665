import sharp from 'sharp'

import { Cannot } from './cannot.ts'
import { ffmpeg, withinLimits } from './ffmpeg.ts'
import type { Made, Order } from './order.ts'
import { writeWebp } from './picture.ts'
import { samplesFrom } from './samples.ts'
import { paint, Spectrum } from './spectrum.ts'
import { streamsOf } from './streams.ts'

/** A sound's spectrum over its whole length, from 0 Hz at the bottom to half its own sample rate at the top. */
export async function makeSpectrogram(order: Order): Promise<Made> {
  const { sound, seconds } = await streamsOf(order)
  if (!sound) throw new Cannot('There is no sound in it.')
  withinLimits({ ...order.facts, seconds: seconds ?? 0 })
  const rate = sound.sample_rate ?? 48_000
  const spectrum = new Spectrum((seconds ?? order.facts.seconds ?? 600) * rate)
  const hear = samplesFrom((samples) => spectrum.add(samples))
  const raw = ['-c:a', 'pcm_s16le', '-ar', String(rate), '-ac', '1', '-f', 's16le', '-']
  await ffmpeg(order, { args: ['-map', '0:a:0', ...raw], hear })
  const columns = spectrum.decibels()
  if (columns.length === 0) throw new Cannot('There is no sound in it.')
  const { pixels, width, height } = paint(columns)
  return writeWebp(sharp(pixels, { raw: { width, height, channels: 3 } }), order.room, 80)
}
