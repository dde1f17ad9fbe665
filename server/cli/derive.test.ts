import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { derivative } from '#server/db/schema.ts'

import { deriveAll } from './derive-all.ts'
import { deriveCommand } from './derive.ts'
import { importIntoFolder } from './import-into-folder.ts'
import { openData } from './open-data.ts'

let folder = ''
let data = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-derive-'))
  data = join(folder, 'data')
  const create = { width: 30, height: 20, channels: 3 as const, background: '#263' }
  await writeFile(join(folder, 'a.tiff'), await sharp({ create }).tiff().toBuffer())
  const record = {
    domain: 'natural_science',
    subdomain: 'math',
    id: '1',
    input: { modal: { image1: 'a.tiff' }, content: 'Look at <image1> and return no other media.' },
    output: { modal: {}, content: 'It is green.' },
  }
  const file = join(folder, 'records.jsonl')
  await writeFile(file, JSON.stringify(record))
  await importIntoFolder({ file, project: 'papers', mediaRoot: folder }, data)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('makes everything ahead, once', async () => {
  const made = { waiting: 0, done: 1, failed: 0, lacking: 0 }
  expect(await deriveAll(data)).toEqual(made)
  expect(await deriveAll(data)).toEqual(made)
})

it('tries again what could not be made, if it is asked to', async () => {
  const opened = await openData(data)
  await opened.db.update(derivative).set({ state: 'failed', why: 'The disk was full.' })
  await opened.close()
  expect(await deriveAll(data)).toMatchObject({ done: 0, failed: 1 })
  expect(await deriveAll(data, true)).toMatchObject({ done: 1, failed: 0 })
})

it('needs a data folder, and says what it takes', async () => {
  const nowhere = deriveAll(join(folder, 'nowhere'))
  await expect(nowhere).rejects.toMatchObject({ code: 'file_unreadable' })
  const help = deriveCommand().helpInformation()
  for (const option of ['--data', '--again', '--json']) expect(help).toContain(option)
})
