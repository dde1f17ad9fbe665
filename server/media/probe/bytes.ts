import { open } from 'node:fs/promises'

import { Damage } from './damage.ts'

/** Bytes that are read a piece at a time, so that a large file never stands in memory whole. */
export interface Bytes {
  size: number
  /** Up to `length` bytes from `start`; fewer at the end. */
  at(start: number, length: number): Promise<Buffer>
}

export function bytesOf(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    at: async (start, length) => buffer.subarray(start, start + length),
  }
}

/** Opens a file for one look and closes it whatever happens. */
export async function withFile<T>(path: string, look: (bytes: Bytes) => Promise<T>): Promise<T> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return await look({
      size,
      async at(start, length) {
        const wanted = Math.max(0, Math.min(length, size - start))
        if (wanted === 0) return Buffer.alloc(0)
        const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, start)
        return buffer.subarray(0, bytesRead)
      },
    })
  } finally {
    await file.close()
  }
}

/** Exactly `length` bytes, or the news that the file is cut off. */
export async function exactly(bytes: Bytes, start: number, length: number): Promise<Buffer> {
  const found = await bytes.at(start, length)
  if (found.length < length) throw new Damage('The file is cut off.')
  return found
}

const step = 1 << 20
const longestLine = 4 << 20

/** The lines of a text without their ends, many at a time: a promise for each would cost more than the line. */
export async function* linesOf(bytes: Bytes, from = 0): AsyncGenerator<string[]> {
  let rest = ''
  for (let at = from; at < bytes.size; at += step) {
    const lines = (rest + (await bytes.at(at, step)).toString('latin1')).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw new Damage('A line of the file has no end.')
    yield lines
  }
  if (rest !== '') yield [rest.replace(/\r$/, '')]
}
