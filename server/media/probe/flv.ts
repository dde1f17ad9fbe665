import { exactly, type Bytes } from './bytes.ts'
import { Damage } from './damage.ts'

/** Walks the tags of a Flash film: the last must be whole, and the file as long as its metadata say. */
export async function wholeFlv(bytes: Bytes): Promise<void> {
  const head = await exactly(bytes, 0, 9)
  let at = head.readUInt32BE(5) + 4
  let tags = 0
  while (at + 11 <= bytes.size) {
    const tag = await exactly(bytes, at, 11)
    const kind = (tag[0] ?? 0) & 31
    if (![8, 9, 18].includes(kind)) throw new Damage('The file is garbled.')
    const size = tag.readUIntBE(1, 3)
    if (at + 11 + size > bytes.size) throw new Damage('The file is cut off.')
    if (kind === 18 && tags === 0) await asLongAsItSays(bytes, at + 11, size)
    at += 15 + size
    tags++
  }
  if (tags === 0) throw new Damage('The file has no content.')
}

async function asLongAsItSays(bytes: Bytes, at: number, size: number): Promise<void> {
  const words = await bytes.at(at, Math.min(size, 1 << 16))
  const name = words.indexOf('\0\u0008filesize\0', 'latin1')
  if (name < 0 || name + 19 > words.length) return
  const announced = words.readDoubleBE(name + 11)
  if (announced > bytes.size && announced < 2 ** 50) throw new Damage('The file is cut off.')
}
