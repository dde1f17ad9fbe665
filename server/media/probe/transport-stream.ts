import type { Bytes } from './bytes.ts'
import { Damage } from './damage.ts'

const sync = 0x47
const step = 1 << 20

/**
 * Walks the packets of an MPEG transport stream, which have 188 bytes, with a time before each (192) or parity behind (204):
 * every one begins with its mark, and the last is whole.
 */
export async function wholeTransportStream(bytes: Bytes): Promise<void> {
  const head = await bytes.at(0, 3 * 204)
  const found = [
    { size: 188, from: 0 },
    { size: 192, from: 4 },
    { size: 204, from: 0 },
  ].find(({ size, from }) => [0, 1, 2].every((i) => head[from + i * size] === sync))
  if (!found) throw new Damage('The file is garbled.')
  const { size, from } = found
  const much = Math.floor(step / size) * size
  let lost = 0
  for (let at = 0; at < bytes.size; at += much) {
    const piece = await bytes.at(at, much)
    for (let i = from; i < piece.length; i += size) if (piece[i] !== sync) lost++
  }
  if (lost > bytes.size / size / 4) throw new Damage('The file is garbled.')
  if (bytes.size % size !== 0)
    throw new Damage('The file is cut off: its last packet is not whole.')
}
