import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { corpus } from '#server/testing/corpus.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { bufferOf } from '#shared/instance/model-buffer.ts'

import { probe } from './probe.ts'

/** Files that the manifest calls malformed and that every page of still decodes: what decodes is not damaged. */
const mended = new Set(['document/poppler-67295-0.pdf', 'document/GHOSTSCRIPT-698804-1-fuzzed.pdf'])

const rows = corpus
  ? readFileSync(join(corpus, 'media/MANIFEST.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .map((cells) => ({ file: cells[0] ?? '', what: cells.at(-1) ?? '' }))
  : []

function expected(file: string, what: string): string | undefined {
  if (mended.has(file)) return undefined
  if (what.startsWith('ENCRYPTED')) return 'encrypted'
  // A buffer is bytes of no format: the glTF beside it tells what they are.
  if (file.endsWith('.bin')) return 'damaged'
  if (/^(?:TRUNCATED|CORRUPT|EMPTY|MALFORMED)|nothing to draw/.test(what)) return 'damaged'
  return file.endsWith('.tiff') ? 'unviewable' : undefined
}

const at = (file: string) => probe(join(corpus ?? '', 'media', file))

const folders: Record<string, string> = {
  image: 'image',
  audio: 'audio',
  video: 'video',
  document: 'document',
  code: 'code',
  threeD: 'threeD',
}

describe.skipIf(!corpus)('the corpus of real files (skipped: ../shared/corpus is absent)', () => {
  it.each(rows)('tells what $file is and what is wrong with it', async ({ file, what }) => {
    const facts = await probe(join(corpus ?? '', 'media', file))
    const folder = folders[file.split('/')[0] ?? '']
    expect(file.endsWith('.bin') ? [folder] : facts.modalities).toContain(folder)
    expect(facts.beyond).toBeUndefined()
    const unfilled = facts.vertices === 0 ? 'damaged' : undefined
    expect(facts.problem ?? unfilled).toBe(expected(file, what))
  })

  it('knows a document and a mesh that are cut off', async () => {
    for (const file of ['truncated.pdf', 'truncated.stl'])
      expect((await probe(join(corpus ?? '', 'unim/media', file))).problem).toBe('damaged')
  })

  it.each([
    ['TestScene.gltf', 'TestScene.bin'],
    ['Mesh_PrimitiveMode_04.gltf', 'Mesh_PrimitiveMode_04.bin'],
    ['BoxTextured_glTF/BoxTextured.gltf', 'BoxTextured_glTF/BoxTextured0.bin'],
  ])('knows the buffer of %s by what that names', async (model, buffer) => {
    const media = [model, buffer].map((name, i): Medium => {
      return { kind: 'file', key: `threeD${i + 1}`, value: name, sha256: String(i).repeat(64) }
    })
    const [first, second] = [await at(`threeD/${model}`), await at(`threeD/${buffer}`)]
    const facts = { ['0'.repeat(64)]: first, ['1'.repeat(64)]: second }
    const [, medium] = media
    const found = medium && bufferOf(medium, media, facts)
    expect(found?.model).toBe('threeD1')
    expect(second.bytes).toBeGreaterThanOrEqual(found?.bytes ?? Infinity)
  })

  it('gives the rate of films and the rest of what people look for', async () => {
    const sound = { channels: 2, sampleRate: 44_100 }
    expect(await at('video/rabbit320.mp4')).toMatchObject({
      ...sound,
      frameRate: { num: 30, den: 1 },
      frames: 234,
      variableRate: false,
      codec: 'H.264',
      soundCodec: 'AAC',
    })
    expect(await at('audio/bear.ogg')).toMatchObject({ ...sound, codec: 'Vorbis' })
    expect(await at('image/blackbug.png')).toMatchObject({ alpha: true })
    expect(await at('image/Portrait_4.jpg')).toMatchObject({ orientation: 4 })
  })

  it('gives the size that people see', async () => {
    expect(await at('image/Portrait_4.jpg')).toMatchObject({ width: 450, height: 600 })
    expect(await at('image/animated-loop-3.webp')).toMatchObject({ animated: true })
    expect(await at('video/rabbit320.mp4')).toMatchObject({ width: 320, height: 240, seconds: 7.8 })
    expect(await at('threeD/fuze.obj')).toMatchObject({ vertices: 502, triangles: 1000 })
    expect(await at('document/tracemonkey.pdf')).toMatchObject({ pages: 14 })
  })
})
