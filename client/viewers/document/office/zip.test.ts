import { buffer } from 'node:stream/consumers'

import { expect, it } from 'vitest'
import yazl from 'yazl'

import { BadArchive, Budget, checkArchive, entriesOf, unpack } from './zip.ts'

async function zip(files: Record<string, Buffer>): Promise<Uint8Array> {
  const archive = new yazl.ZipFile()
  for (const [name, bytes] of Object.entries(files)) archive.addBuffer(bytes, name)
  archive.end()
  return new Uint8Array(await buffer(archive.outputStream))
}

it('reads what is in an archive', async () => {
  const bytes = await zip({
    'a.txt': Buffer.from('one'),
    'b/c.txt': Buffer.from('two '.repeat(99)),
  })
  const entries = entriesOf(bytes)
  expect(entries.map(({ name }) => name)).toEqual(['a.txt', 'b/c.txt'])
  const read = await Promise.all(
    entries.map((entry) => unpack(bytes, entry, { budget: new Budget(), keep: true })),
  )
  expect(read.map((one) => Buffer.from(one).toString().length)).toEqual([3, 396])
})

it('stops at an archive that unpacks to too much, whatever it says of itself', async () => {
  const bytes = await zip({ bomb: Buffer.alloc(210_000_000) })
  await expect(checkArchive(bytes)).rejects.toMatchObject({ reason: 'huge' })
})

it('says of an archive that is cut off anywhere that it is damaged, and never waits', async () => {
  const bytes = await zip({ 'a.txt': Buffer.from('one '.repeat(50)), 'b.txt': Buffer.from('two') })
  for (let length = 0; length < bytes.length; length++)
    await expect(checkArchive(bytes.slice(0, length))).rejects.toBeInstanceOf(BadArchive)
})
