import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp, { type Sharp } from 'sharp'

import type { MediaFacts } from '#shared/media/facts.ts'

import { Cannot } from './cannot.ts'
import { ffmpeg } from './ffmpeg.ts'
import type { Made, Order } from './order.ts'

sharp.cache(false)
sharp.concurrency(1)

const widest = 2048
const mostPixels = 100_000_000
const largestSvg = 10 << 20
const bySharp = new Set(
  ['png', 'apng', 'jpeg', 'webp', 'avif', 'gif', 'tiff', 'svg+xml'].map((name) => `image/${name}`),
)

/** An image as WebP: upright, at most 2048 pixels a side, its first frame, without what the camera wrote into it. */
export async function makePicture(order: Order): Promise<Made> {
  const { width = 0, height = 0 } = order.facts
  if (width * height > mostPixels) throw tooLarge()
  const input = bySharp.has(order.facts.mime) ? await sourceOf(order) : await stillOf(order)
  const box = { width: widest, height: widest, fit: 'inside' as const, withoutEnlargement: true }
  return writeWebp(input.rotate().resize(box), order.room)
}

export async function writeWebp(picture: Sharp, room: string, quality = 88): Promise<Made> {
  const file = join(room, 'out.webp')
  try {
    const { width, height } = await picture.webp({ quality, smartSubsample: true }).toFile(file)
    return { state: 'done', file, mime: 'image/webp', width, height }
  } catch (error) {
    throw /pixel limit/i.test(String(error)) ? tooLarge() : error
  }
}

const tooLarge = () => new Cannot('It has more than 100 megapixels, which is the limit.')
const reading = { limitInputPixels: mostPixels, failOn: 'error' as const, sequentialRead: true }

/** An SVG is given as bytes: read from its place, it could name the files beside it. */
async function sourceOf({ path, facts }: Order): Promise<Sharp> {
  if (facts.mime !== 'image/svg+xml') return sharp(path, reading)
  if (facts.bytes > largestSvg) throw new Cannot('It is an SVG of more than 10 MB.')
  return sharp(await readFile(path), reading)
}

/** What sharp does not read, ffmpeg may. */
async function stillOf(order: Order): Promise<Sharp> {
  const still = join(order.room, 'still.png')
  await ffmpeg(order, { args: ['-map', '0:v:0', '-frames:v', '1', '-c:v', 'png', still] })
  const picture = sharp(still, reading)
  await wholeHeic(picture, order.facts)
  return picture
}

/** Until version 7.1 ffmpeg takes the first tile of a HEIC picture for all of it. */
async function wholeHeic(picture: Sharp, { mime, width, height }: MediaFacts): Promise<void> {
  if (mime !== 'image/heic' || !width || !height) return
  const found = await picture.metadata()
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  const sides = [found.width, found.height].toSorted((a, b) => b - a)
  if (sides[0] !== long || sides[1] !== short)
    throw new Cannot('This ffmpeg reads only a part of the picture. Version 7.1 reads all of it.')
}
