import { exactly, type Bytes } from './bytes.ts'
import { Damage } from './damage.ts'

/** Walks the chunks of a Core Audio file: each must be all there, its description and its data among them. */
export async function wholeCaf(bytes: Bytes): Promise<void> {
  const seen = new Set<string>()
  for (let at = 8; at + 12 <= bytes.size;) {
    const head = await exactly(bytes, at, 12)
    const name = head.toString('latin1', 0, 4)
    const size = Number(head.readBigInt64BE(4))
    seen.add(name)
    // A live recording leaves the length of its data open: they go on to the end.
    if (name === 'data' && size === -1) break
    if (size < 0) throw new Damage('A part of the file has an impossible length.')
    if (seen.size > 1000) throw new Damage('The file has too many parts.')
    at += 12 + size
    if (at > bytes.size) throw new Damage('The file is cut off.')
  }
  if (!seen.has('desc') || !seen.has('data')) throw new Damage('The file has no content.')
}
