import type { Bytes } from './bytes.ts'
import { Damage } from './damage.ts'
import { readExr } from './exr.ts'

interface Size {
  width: number
  height: number
}

const cutOff = () => new Damage('The image is cut off.')

/** The size of an image that nothing here decodes; its pixels must be all there. Null for other formats. */
export async function readRareImage(mime: string, bytes: Bytes): Promise<Size | null> {
  if (mime === 'image/x-exr') return readExr(bytes)
  if (mime === 'image/x-portable-anymap') return readAnymap(bytes)
  return mime === 'image/x-tga' ? readTarga(bytes) : null
}

/** Netpbm's PBM, PGM, PPM and PAM: a header in words, then rows of bits, bytes or pairs of bytes, or numbers in words. */
export async function readAnymap(bytes: Bytes): Promise<Size> {
  const head = (await bytes.at(0, 1 << 12)).toString('latin1')
  const kind = Number(head[1])
  const { size, samples, most, end } = kind === 7 ? pamHead(head) : pnmHead(head, kind)
  if (!Number.isSafeInteger(size.width * size.height * samples) || size.width * size.height <= 0)
    throw new Damage('The header of the image names no size.')
  if (kind <= 3) {
    // Each number in words takes a byte and what parts it from the next; bits of a PBM may stand together.
    const shortest = size.width * size.height * samples * (kind === 1 ? 1 : 2) - 1
    if (bytes.size - end < shortest) throw cutOff()
    return size
  }
  const row = kind === 4 ? Math.ceil(size.width / 8) : size.width * samples * (most > 255 ? 2 : 1)
  if (bytes.size - end < row * size.height) throw cutOff()
  return size
}

function pnmHead(head: string, kind: number) {
  const space = String.raw`(?:\s|#[^\n]*\n)+`
  const bits = kind === 1 || kind === 4
  const words = new RegExp(`^P\\d${space}(\\d+)${space}(\\d+)${bits ? '' : `${space}(\\d+)`}\\s`)
  const found = words.exec(head)
  if (!found) throw cutOff()
  const [whole, width, height, most = '1'] = found
  return {
    size: { width: Number(width), height: Number(height) },
    samples: kind === 3 || kind === 6 ? 3 : 1,
    most: Number(most),
    end: whole.length,
  }
}

function pamHead(head: string) {
  const end = /\nENDHDR\n/.exec(head)
  if (!end) throw cutOff()
  const word = (name: string) =>
    Number(new RegExp(`\\n${name}\\s+(\\d+)`).exec(head.slice(0, end.index + 1))?.[1] ?? 0)
  return {
    size: { width: word('WIDTH'), height: word('HEIGHT') },
    samples: word('DEPTH'),
    most: word('MAXVAL'),
    end: end.index + end[0].length,
  }
}

/** Targa: pixels one after the other, or in packets of up to 128, each a count and a pixel or as many of them. */
export async function readTarga(bytes: Bytes): Promise<Size> {
  const head = await bytes.at(0, 18)
  if (head.length < 18) throw cutOff()
  const [idLength = 0, map = 0, kind = 0] = head
  const size = { width: head.readUInt16LE(12), height: head.readUInt16LE(14) }
  const entry = Math.ceil((head[7] ?? 0) / 8)
  const start = 18 + idLength + (map === 1 ? head.readUInt16LE(5) * entry : 0)
  const pixel = Math.ceil((head[16] ?? 0) / 8)
  const pixels = size.width * size.height
  if (kind < 8) {
    if (start + pixels * pixel > bytes.size) throw cutOff()
    return size
  }
  let done = 0
  let at = start
  let held: Buffer = Buffer.alloc(0)
  let heldAt = 0
  while (done < pixels) {
    if (at >= bytes.size) throw cutOff()
    if (at < heldAt || at >= heldAt + held.length) {
      held = await bytes.at(at, 1 << 20)
      heldAt = at
    }
    const packet = held[at - heldAt] ?? 0
    const count = (packet & 127) + 1
    done += count
    at += 1 + (packet & 128 ? pixel : count * pixel)
  }
  if (at > bytes.size) throw cutOff()
  return size
}
