import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { fileOnDisk } from '#server/import/import-source.ts'
import { lookAt } from '#server/import/look-at.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { freshDb } from '#server/testing/fresh-db.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import { generate } from './generate.ts'
import { makeRecords } from './make-records.ts'
import { mediaPool } from './pool.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-generate-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bytes = async (name: string, seed: number) => {
  const { file } = await generate(join(folder, name), { instances: 50, seed })
  return readFile(file, 'utf8')
}

it('gives the same bytes for the same seed, here and on every machine', async () => {
  const first = await bytes('a', 7)
  expect(await bytes('b', 7)).toBe(first)
  expect(await bytes('c', 8)).not.toBe(first)
  const all = Object.values(mediaPool()).flatMap((files) => files.map((one) => one.bytes))
  const hash = createHash('sha256').update(Buffer.concat([...all, Buffer.from(first)]))
  expect(hash.digest('hex')).toMatchInlineSnapshot(
    `"48899559c80f5c26659d5a524f1f499c708b8376c833e01a240af15b40b2b9c5"`,
  )
})

it('makes records without an error or a warning', async () => {
  const { file } = await generate(join(folder, 'clean'), { instances: 300, seed: 1 })
  const { db, close } = await freshDb()
  const store = { db, blobs: folderBlobStore(join(folder, 'blobs')) }
  const ground = { taxonomy: unimTaxonomy, severities: {} }
  const preview = await lookAt(store, [await fileOnDisk(file)], {
    projectId: 'none',
    ground,
    map: [],
  })
  await close()
  expect(preview).toMatchObject({ records: 300, unreadable: 0, keptOut: 0 })
  expect(preview.rules.map(({ rule, examples }) => [rule, examples[0]?.message])).toEqual([])
})

it('has the shares of UniM', () => {
  const records = [...makeRecords(31_026, 3, mediaPool())]
  const inDomain = (domain: string) => records.filter((one) => one.subdomain === domain).length
  expect(inDomain('finance')).toBe(2568)
  expect(inDomain('pets')).toBe(132)
  expect(records.filter((one) => one.difficulty_level === 3)).toHaveLength(6260)
  const containing = (word: string) =>
    records.filter((one) =>
      Object.keys({ ...one.input.modal, ...one.output.modal }).some((key) => key.startsWith(word)),
    ).length
  expect(containing('image')).toBe(22_936)
  expect(containing('audio')).toBe(24_963)
  expect(containing('threeD')).toBe(420)
  const media = (one: (typeof records)[number]) =>
    Object.keys(one.input.modal).length + Object.keys(one.output.modal).length
  expect(records.every((one) => media(one) > 0)).toBe(true)
})
