import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import type { Content, SideContent } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import type { MediaFacts, MediaProblem } from '#shared/media/facts.ts'
import type { Modality } from '#shared/media/modality.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import { validate } from './validate.ts'

const corpus = path.join(
  process.env['COUNTERSIGN_CORPUS'] ?? path.resolve('../shared/corpus'),
  'unim',
)
const absent = !existsSync(corpus)

interface Record_ {
  domain: string
  subdomain: string
  id: string
  input: { modal: Record<string, string>; content: string }
  output: { modal: Record<string, string>; content: string }
  difficulty_level?: number
}

interface Expected {
  id: string
  case: string
  findings: { rule: string; severity: string; side: string; tag: string | null }[]
}

/** What the bytes behind a path would tell; probing them is another part's work. */
const problems: Record<string, MediaProblem> = {
  'media/image/truncated.jpg': 'damaged',
  'media/image/corrupt-header.jpg': 'damaged',
  'unim/media/truncated.pdf': 'damaged',
  'media/document/issue6010_1.pdf': 'encrypted',
  'media/threeD/empty.ply': 'damaged',
  'unim/media/truncated.stl': 'damaged',
}
const byFolder: [RegExp, Modality[]][] = [
  [/\/image\/|uv\.jpg$/, ['image', 'document', 'threeD']],
  [/\/audio\//, ['audio']],
  [/\/video\//, ['video']],
  [/\/document\/|\.csv$|\.pdf$/, ['document']],
  [/\/code\//, ['code', 'document', 'text']],
  [/\/threeD\/|\.stl$/, ['threeD']],
]

function mediumOf(key: string, value: string): Medium {
  if (value.startsWith('..')) return { kind: 'absent', key, value, reason: 'outside' }
  if (value.includes('not-there')) return { kind: 'absent', key, value, reason: 'missing' }
  if (/\s/.test(value) && !value.startsWith('media/')) return { kind: 'inline', key, value }
  const sha256 = Buffer.from(value).toString('hex').padEnd(64, '0').slice(-64)
  return { kind: 'file', key, value, sha256 }
}

function sideOf(side: Record_['input']): SideContent {
  const media = Object.entries(side.modal).map(([key, value]) => mediumOf(key, value))
  return { text: side.content, media }
}

function contentOf(record: Record_): Content {
  return plainContent({
    id: record.id,
    field: record.domain,
    domain: record.subdomain,
    difficulty: record.difficulty_level ?? null,
    question: sideOf(record.input),
    answer: sideOf(record.output),
  })
}

function findingsOf(content: Content) {
  const facts: Record<string, MediaFacts> = {}
  for (const medium of [...content.question.media, ...content.answer.media])
    if (medium.kind === 'file') {
      const modalities = byFolder.find(([folder]) => folder.test(`/${medium.value}`))?.[1] ?? []
      const problem = problems[medium.value]
      facts[medium.sha256] = { mime: 'x/y', modalities, bytes: 1, ...(problem ? { problem } : {}) }
    }
  return validate(content, { taxonomy: unimTaxonomy, severities: {}, facts })
}

function lines<T>(file: string): T[] {
  if (absent) return []
  const text = readFileSync(path.join(corpus, file), 'utf8')
  if (file.endsWith('.json')) return JSON.parse(text) as T[]
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as T]))
}

describe.skipIf(absent)(`the corpus${absent ? ` (skipped: nothing at ${corpus})` : ''}`, () => {
  it.each(lines<Record_>('clean.jsonl'))(
    'has nothing to report on the clean record $id',
    (record) => {
      expect(findingsOf(contentOf(record))).toEqual([])
    },
  )

  const records = new Map(lines<Record_>('defects.jsonl').map((record) => [record.id, record]))

  it.each(lines<Expected>('defects.expected.json'))(
    'has what is expected of $case, and no other error',
    ({ id, findings }) => {
      const record = records.get(id)
      if (!record) throw new Error(`no record ${id}`)
      const found = findingsOf(contentOf(record)).map(({ rule, severity, side, tag }) => ({
        rule,
        severity,
        side,
        tag,
      }))
      expect(found).toEqual(expect.arrayContaining(findings))
      const others = found.filter(
        (one) => !findings.some((two) => JSON.stringify(one) === JSON.stringify(two)),
      )
      expect(others.filter(({ severity }) => severity !== 'info')).toEqual([])
    },
  )

  it('has nothing but a wrong encoding or a repeated id in the broken files that can be read', () => {
    for (const record of lines<Record_>('broken.duplicate-id.jsonl'))
      expect(findingsOf(contentOf(record))).toEqual([])
  })
})
