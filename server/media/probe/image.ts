import { open } from 'node:fs/promises'

import { imageSize } from 'image-size'
import sharp from 'sharp'

import type { MediaFacts } from '#shared/media/facts.ts'

import { type Bytes, withFile } from './bytes.ts'
import { Damage } from './damage.ts'
import { wholeGif } from './gif.ts'
import { limits } from './limits.ts'
import { wholeBoxes } from './mp4-boxes.ts'
import { wholePng } from './png.ts'
import { readRareImage } from './rare-image.ts'

const limitInputPixels = limits.pixels

type Size = Pick<MediaFacts, 'width' | 'height' | 'animated' | 'alpha' | 'orientation' | 'frames'>

/**
 * Decodes every pixel of an image whose header says that it is not too large. The size is as people see it, turned the way its
 * EXIF asks.
 */
export async function readImage(path: string): Promise<Size> {
  const header = await sharp(path, { limitInputPixels: false }).metadata()
  const { format, width, height, pages = 1, autoOrient, hasAlpha, orientation } = header
  await wholeContainer(format, path)
  const moving = pages > 1 && (format === 'gif' || format === 'webp')
  const size = {
    width: autoOrient.width,
    height: autoOrient.height,
    ...(orientation && { orientation }),
    ...(moving && { animated: true, frames: pages }),
  }
  if (width * height > limitInputPixels) return { ...size, ...(hasAlpha && { alpha: true }) }
  const { isOpaque } = await sharp(path, {
    failOn: 'truncated',
    limitInputPixels,
    sequentialRead: true,
  }).stats()
  if (moving) await decodePages(path, { pages: Math.min(pages, 300), pixels: width * height })
  return { ...size, ...(hasAlpha && !isOpaque && { alpha: true }) }
}

/** Decoders are content with a part of some formats; the parts of the file tell. */
async function wholeContainer(format: string | undefined, path: string): Promise<void> {
  if (format === 'gif') await withFile(path, wholeGif)
  if (format === 'png') await withFile(path, wholePng)
  if (format === 'heif') await withFile(path, wholeBoxes)
}

/** A few pages of an animation at a time, so that a long one never stands in memory whole. */
async function decodePages(path: string, { pages, pixels }: { pages: number; pixels: number }) {
  const atOnce = Math.max(1, Math.min(8, Math.floor(limitInputPixels / 4 / pixels)))
  for (let page = 0; page < pages; page += atOnce)
    await sharp(path, {
      failOn: 'truncated',
      limitInputPixels,
      page,
      pages: Math.min(atOnce, pages - page),
    }).stats()
}

/** An SVG must be well formed; it is not drawn here, so nothing in it is loaded. */
export async function readSvg(bytes: Bytes): Promise<Size> {
  if (bytes.size > 32 << 20) throw new Damage('The drawing is larger than 32 MB.')
  const { width, height } = await sharp(await bytes.at(0, bytes.size), {
    // The figures of a drawing cost nothing: the browser draws it in the size of its place.
    limitInputPixels: false,
    failOn: 'truncated',
  }).metadata()
  return width * height > limits.pixels ? {} : { width, height }
}

/** Images that are not decoded here: their size by the header, and their parts whole. */
export async function measureImage(path: string, mime: string, bytes: Bytes): Promise<Size> {
  const boxed = (await bytes.at(0, 4)).every((byte) => byte < 0x30)
  if (mime === 'image/heic' || (mime === 'image/jp2' && boxed)) await wholeBoxes(bytes)
  if (mime === 'image/bmp') await wholeBmp(bytes)
  if (mime === 'image/x-icon') await wholeIcon(bytes)
  const rare = await readRareImage(mime, bytes)
  if (rare) return rare
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 19), 0, 1 << 19, 0)
    const { width, height } = imageSize(buffer.subarray(0, bytesRead))
    return { width, height }
  } catch {
    return {}
  } finally {
    await file.close()
  }
}

async function wholeBmp(bytes: Bytes): Promise<void> {
  const head = await bytes.at(0, 54)
  if (head.length < 54) throw new Damage('The file is cut off.')
  const row = Math.ceil((head.readUInt16LE(28) * Math.abs(head.readInt32LE(18))) / 32) * 4
  const pixels = row * Math.abs(head.readInt32LE(22))
  const packed = ![0, 3].includes(head.readUInt32LE(30))
  const needed = head.readUInt32LE(10) + (packed ? head.readUInt32LE(34) : pixels)
  if (needed > bytes.size) throw new Damage('The file is cut off.')
}

async function wholeIcon(bytes: Bytes): Promise<void> {
  const head = await bytes.at(0, 6 + 16 * 256)
  const count = head.length >= 6 ? head.readUInt16LE(4) : 0
  if (count === 0 || head.length < 6 + 16 * Math.min(count, 256))
    throw new Damage('The file is cut off.')
  for (let i = 0; i < Math.min(count, 256); i++) {
    const at = 6 + 16 * i
    if (head.readUInt32LE(at + 8) + head.readUInt32LE(at + 12) > bytes.size)
      throw new Damage('The file is cut off.')
  }
}
