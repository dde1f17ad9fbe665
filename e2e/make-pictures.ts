import sharp, { type Sharp } from 'sharp'

import type { TestMedium } from './media-records.ts'

/** Every pixel tells where it is: red and green are the column and the row, blue their hundreds. */
export async function ramp(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.set([x % 256, y % 256, (x >> 8) * 16 + (y >> 8)], (y * width + x) * 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

export const rampMedium = async (
  name: string,
  width: number,
  height: number,
): Promise<TestMedium> => ({
  name,
  bytes: await ramp(width, height),
})

/** Three frames of one red each, which grow brighter. */
export async function moving(): Promise<Buffer> {
  const frames = [60, 120, 240].map((r) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r, g: 0, b: 0 } } })
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ delay: [50, 50, 50], loop: 0 })
    .toBuffer()
}

/** 30 wide and 20 high as shown: its top left is red, its top right green. Stored turned, as `orientation` says. */
export async function turnedPhoto(orientation: number, stored: (upright: Sharp) => Sharp) {
  const pixels = Buffer.alloc(30 * 20 * 3)
  for (let y = 0; y < 20; y++)
    for (let x = 0; x < 30; x++)
      pixels.set(y < 10 ? (x < 15 ? [250, 0, 0] : [0, 250, 0]) : [0, 0, 250], (y * 30 + x) * 3)
  const upright = sharp(pixels, { raw: { width: 30, height: 20, channels: 3 } })
  const plain = await stored(upright).png().toBuffer()
  return sharp(plain)
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .withMetadata({ orientation })
    .toBuffer()
}
