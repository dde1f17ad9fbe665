import { exactly, type Bytes } from './bytes.ts'
import { Damage } from './damage.ts'

const fileProperties = 'a1dcab8c47a9cf118ee400c00c205365'
const data = '3626b2758e66cf11a6d900aa0062ce6c'

/**
 * Reads the header of a Windows Media file, which says how long the file is, unless it is a live recording, and its data
 * object, which must be all there. The names of objects are those of the ASF specification, section 10.
 */
export async function wholeAsf(bytes: Bytes): Promise<void> {
  const head = await exactly(bytes, 0, 30)
  const headLength = Number(head.readBigUInt64LE(16))
  if (headLength < 30 || headLength > bytes.size) throw new Damage('The file is cut off.')
  let live = false
  for (let at = 30, objects = 0; at + 24 <= headLength; objects++) {
    const object = await exactly(bytes, at, 24)
    const size = Number(object.readBigUInt64LE(16))
    if (size < 24 || objects > 10_000)
      throw new Damage('A part of the file has an impossible length.')
    if (object.toString('hex', 0, 16) === fileProperties && size >= 104) {
      const properties = await exactly(bytes, at + 24, 80)
      live = (properties.readUInt32LE(64) & 1) === 1
      if (!live && Number(properties.readBigUInt64LE(16)) > bytes.size)
        throw new Damage('The file is cut off.')
    }
    at += size
  }
  const next = await bytes.at(headLength, 24)
  if (next.length < 24 || next.toString('hex', 0, 16) !== data)
    throw new Damage('The file has no content.')
  if (!live && headLength + Number(next.readBigUInt64LE(16)) > bytes.size)
    throw new Damage('The file is cut off.')
}
