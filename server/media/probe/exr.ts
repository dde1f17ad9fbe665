import { type Bytes, exactly } from './bytes.ts'
import { Damage } from './damage.ts'

/** Rows in one block, by the kind of compression: none, RLE, ZIPS, ZIP, PIZ, PXR24, B44, B44A, DWAA, DWAB. */
const rowsOfBlock = [1, 1, 1, 16, 32, 16, 32, 32, 32, 256]
const longestHeader = 1 << 20

/**
 * Reads an OpenEXR image: the size by its header, and for one part of rows the table of its blocks, each of which must lie in
 * the file. Source: https://openexr.com/en/latest/OpenEXRFileLayout.html
 */
export async function readExr(bytes: Bytes): Promise<{ width: number; height: number }> {
  const head = await bytes.at(0, longestHeader)
  if (head.length < 8) throw new Damage('The image is cut off.')
  const flags = head.readUInt32LE(4)
  const { attributes, end } = attributesOf(head)
  const box = attributes.get('dataWindow')
  if (!box || box.length !== 16) throw new Damage('The header of the image names no size.')
  const corner = (i: number) => box.readInt32LE(4 * i)
  const size = { width: corner(2) - corner(0) + 1, height: corner(3) - corner(1) + 1 }
  if (size.width <= 0 || size.height <= 0)
    throw new Damage('The header of the image names no size.')
  const rows = rowsOfBlock[attributes.get('compression')?.[0] ?? 99]
  const ofRows = (flags & 0x1a00) === 0
  if (ofRows && rows !== undefined) await wholeBlocks(bytes, end, Math.ceil(size.height / rows))
  return size
}

function attributesOf(head: Buffer) {
  const attributes = new Map<string, Buffer>()
  let at = 8
  const word = () => {
    const end = head.indexOf(0, at)
    if (end < 0 || end - at > 255) throw new Damage('The header of the image has no end.')
    const text = head.toString('latin1', at, end)
    at = end + 1
    return text
  }
  for (let name = word(); name !== ''; name = word()) {
    word()
    if (at + 4 > head.length) throw new Damage('The header of the image has no end.')
    const size = head.readUInt32LE(at)
    attributes.set(name, head.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return { attributes, end: at }
}

async function wholeBlocks(bytes: Bytes, at: number, count: number): Promise<void> {
  if (at + 8 * count > bytes.size) throw new Damage('The image is cut off.')
  const table = await exactly(bytes, at, 8 * count)
  let last = 0
  for (let i = 0; i < count; i++) last = Math.max(last, Number(table.readBigUInt64LE(8 * i)))
  if (last + 8 > bytes.size) throw new Damage('The image is cut off.')
  const block = await exactly(bytes, last, 8)
  if (last + 8 + block.readUInt32LE(4) > bytes.size) throw new Damage('The image is cut off.')
}
