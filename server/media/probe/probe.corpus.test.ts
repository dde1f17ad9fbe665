import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { corpus } from '#server/testing/corpus.ts'

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
      .filter(({ file }) => !file.endsWith('.bin'))
  : []

function expected(file: string, what: string): string | undefined {
  if (mended.has(file)) return undefined
  if (what.startsWith('ENCRYPTED')) return 'encrypted'
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
    expect(facts.modalities).toContain(folders[file.split('/')[0] ?? ''])
    const unfilled = facts.vertices === 0 ? 'damaged' : undefined
    expect(facts.problem ?? unfilled).toBe(expected(file, what))
  })

  it('knows a document and a mesh that are cut off', async () => {
    for (const file of ['truncated.pdf', 'truncated.stl'])
      expect((await probe(join(corpus ?? '', 'unim/media', file))).problem).toBe('damaged')
  })

  it('gives the size that people see', async () => {
    expect(await at('image/Portrait_4.jpg')).toMatchObject({ width: 450, height: 600 })
    expect(await at('image/animated-loop-3.webp')).toMatchObject({ animated: true })
    expect(await at('video/rabbit320.mp4')).toMatchObject({ width: 320, height: 240, seconds: 7.8 })
    expect(await at('threeD/fuze.obj')).toMatchObject({ vertices: 502, triangles: 1000 })
    expect(await at('document/tracemonkey.pdf')).toMatchObject({ pages: 14 })
  })
})
