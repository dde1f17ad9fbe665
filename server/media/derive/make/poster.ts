import { join } from 'node:path'

import sharp from 'sharp'

import { ffmpeg, withinLimits } from './ffmpeg.ts'
import type { Made, Order } from './order.ts'
import { writeWebp } from './picture.ts'

/** The picture with square pixels, at most 1280 wide. */
const scale = "scale=w='min(1280,iw*sar)':h='ow/dar',setsar=1"

/** A still of a film, from a tenth of its length, but not after ten seconds: films begin with black. */
export async function makePoster(order: Order): Promise<Made> {
  withinLimits(order.facts)
  const still = join(order.room, 'still.png')
  const take = (at: number) =>
    ffmpeg(order, {
      before: ['-ss', at.toFixed(3)],
      args: ['-map', '0:V:0', '-frames:v', '1', '-vf', `${scale},thumbnail=12`, still],
    })
  const exists = () =>
    sharp(still)
      .metadata()
      .then(
        () => true,
        () => false,
      )
  const at = Math.min(10, (order.facts.seconds ?? 0) / 10)
  await take(at).catch((error: unknown) => {
    if (at === 0) throw error
  })
  if (!(await exists())) await take(0)
  return writeWebp(sharp(still), order.room, 80)
}
