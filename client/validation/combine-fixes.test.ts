import { expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import { applyFix } from '#shared/validation/apply-fix.ts'
import { validate } from '#shared/validation/validate.ts'

import { combineFixes, mendable } from './combine-fixes.ts'

const grounds = { taxonomy: unimTaxonomy, severities: defaultPolicy.severities, facts: {} }
const inline = (key: string) => ({ kind: 'inline' as const, key, value: 'x' })
const content = plainContent({
  question: {
    text: 'See < Image1 >, <Image2> and < code1 >.',
    media: [inline('image1'), inline('image2'), inline('code1')],
  },
  answer: { text: 'Here is <IMAGE3>.', media: [inline('image3')] },
})
const fixesOf = (of: Content, rule: 'tag-malformed' | 'tag-numbering') =>
  mendable(validate(of, grounds)).get(rule) ?? []

it('mends all findings of one rule on both sides at once', () => {
  const all = combineFixes(fixesOf(content, 'tag-malformed'))
  expect(all?.count).toBe(4)
  if (!all) throw new Error('nothing to do')
  const mended = applyFix(content, all.fix)
  expect(mended.question.text).toBe('See <image1>, <image2> and <code1>.')
  expect(mended.answer.text).toBe('Here is <image3>.')
  expect(fixesOf(mended, 'tag-malformed')).toEqual([])
})

it('renumbers several modalities at once', () => {
  const wrong = {
    ...content,
    question: { text: 'See <image2>, <code4>.', media: [inline('image2'), inline('code4')] },
    answer: { text: 'Here is <image9>.', media: [inline('image9')] },
  }
  const all = combineFixes(fixesOf(wrong, 'tag-numbering'))
  if (!all) throw new Error('nothing to do')
  const mended = applyFix(wrong, all.fix)
  expect(mended.question.text).toBe('See <image1>, <code1>.')
  expect(mended.answer.text).toBe('Here is <image2>.')
  expect(mended.answer.media).toEqual([inline('image2')])
})

it('does nothing for one, leaves out what would write over another, and what is waived', () => {
  const [one, two] = fixesOf(content, 'tag-malformed')
  if (!one || !two) throw new Error('nothing found')
  expect(combineFixes([one])).toBeNull()
  const over = { ...two, edits: one.edits.map((edit) => ({ ...edit, insert: 'else' })) }
  expect(combineFixes([one, over, two])?.count).toBe(2)
  const [finding] = validate(content, grounds).filter(({ fix }) => fix)
  if (!finding) throw new Error('nothing found')
  expect(mendable([{ ...finding, waived: 'so' }]).size).toBe(0)
})
