import { readFile } from 'node:fs/promises'

import sharp from 'sharp'

import { readWaveform, type Waveform } from '#shared/media/waveform.ts'

import { Cannot } from './cannot.ts'
import type { Made, Order } from './order.ts'
import { writeWebp } from './picture.ts'

const width = 2000
const height = 128

/** A sound's outline as a mask: what is opaque is sound, whatever colour the page gives it. */
export async function makeStrip({ from, room }: Order): Promise<Made> {
  if (from === null) throw new Cannot('There is no outline to draw it from.')
  const mask = maskOf(readWaveform(new Uint8Array(await readFile(from))))
  return writeWebp(sharp(mask, { raw: { width, height, channels: 4 } }), room, 80)
}

/** All channels over each other, column by column, never thinner than one pixel. */
export function maskOf({ channels }: Waveform): Buffer {
  const mask = Buffer.alloc(4 * width * height)
  const pixels = (channels[0]?.length ?? 0) / 2
  for (let x = 0; x < width; x++) {
    const first = Math.floor((x * pixels) / width)
    const end = Math.max(first + 1, Math.ceil(((x + 1) * pixels) / width))
    let [low, high] = [0, 0]
    for (const channel of channels)
      for (let pixel = first; pixel < Math.min(end, pixels); pixel++) {
        low = Math.min(low, channel[2 * pixel] ?? 0)
        high = Math.max(high, channel[2 * pixel + 1] ?? 0)
      }
    const top = Math.round(((127 - high) / 255) * (height - 1))
    const bottom = Math.round(((127 - low) / 255) * (height - 1))
    for (let y = top; y <= bottom; y++) mask[4 * (y * width + x) + 3] = 255
  }
  return mask
}
