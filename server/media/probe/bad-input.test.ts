import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'
import type { Modality } from '#shared/media/modality.ts'

import { look as lookAt } from './look.ts'
import { probe } from './probe.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function write(bytes: Uint8Array, name = ''): Promise<string> {
  const path = join(folder, `${files++}${name}`)
  await writeFile(path, bytes)
  return path
}

const demo = fileURLToPath(new URL('../../demo/content/', import.meta.url))
const real = (file: string) => readFile(join(demo, file))

/** One file of each modality, and an ending that people would expect of another. */
const table: { modality: Modality; file: string; wrong: string }[] = [
  { modality: 'image', file: 'natural_science/math/image/img_0001_01.png', wrong: '.mp3' },
  { modality: 'image', file: 'general_domain/pets/image/img_0001_01.jpg', wrong: '.pdf' },
  { modality: 'audio', file: 'general_domain/tourism/audio/aud_0001_01.mp3', wrong: '.png' },
  { modality: 'audio', file: 'general_domain/entertainment/audio/aud_0001_02.ogg', wrong: '.obj' },
  { modality: 'video', file: 'natural_science/physics/video/vid_0001_01.mp4', wrong: '.jpg' },
  { modality: 'video', file: 'general_domain/sports/video/vid_0001_02.webm', wrong: '.txt' },
  {
    modality: 'document',
    file: 'natural_science/computer_science/document/doc_0001_01.pdf',
    wrong: '.png',
  },
  { modality: 'document', file: 'social_science/finance/document/doc_0001_01.csv', wrong: '.pdf' },
  { modality: 'code', file: 'social_science/history/document/doc_0001_01.txt', wrong: '.glb' },
  { modality: 'threeD', file: 'general_domain/architecture/threeD/thd_0001_01.glb', wrong: '.wav' },
  {
    modality: 'threeD',
    file: 'natural_science/engineering/threeD/thd_0001_01.obj',
    wrong: '.html',
  },
  { modality: 'threeD', file: 'natural_science/engineering/threeD/thd_0002_02.ply', wrong: '.mp4' },
]

describe.each(table)('$modality: $file', ({ modality, file, wrong }) => {
  it('is what it is under any name', async () => {
    const facts = await probe(await write(await real(file), wrong))
    expect(facts.modalities).toContain(modality)
    expect(facts.problem).toBeUndefined()
  })

  it('is empty', async () => {
    const facts = await probe(await write(new Uint8Array(), file.slice(file.lastIndexOf('.'))))
    expect(facts).toMatchObject({ problem: 'damaged', detail: 'The file is empty.' })
  })

  it(
    'gives facts, whatever bytes of it change and wherever it ends',
    { timeout: 300_000 },
    async () => {
      const whole = (await real(file)).subarray(0, 1 << 19)
      const edit = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
      const early = fc.tuple(fc.nat(Math.min(2000, whole.length - 1)), fc.nat(255))
      const edits = fc.array(fc.oneof(edit, early), { maxLength: 20 })
      const ends = fc.oneof(fc.constant(whole.length), fc.nat(whole.length))
      await fc.assert(
        fc.asyncProperty(edits, ends, async (changes, end) => {
          const bytes = Buffer.from(whole.subarray(0, end))
          for (const [at, value] of changes) if (at < end) bytes[at] = value
          const facts: MediaFacts = await lookAt(await write(bytes))
          expect(facts.bytes).toBe(end)
          expect(facts.problem ? facts.detail : 'It has none.').toMatch(/^[A-Z].*\.$/)
        }),
        { numRuns: 8 },
      )
    },
  )
})
