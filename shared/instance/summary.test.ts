import fc from 'fast-check'
import { expect, it } from 'vitest'

import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { sortKeyOf, summaryOf } from './summary.ts'

const content = plainContent({
  id: '12',
  difficulty: 2,
  question: {
    text: 'Look at <image1>\nand listen to <audio1>.',
    media: [
      { kind: 'inline', key: 'audio1', value: 'a' },
      { kind: 'inline', key: 'image1', value: 'b' },
    ],
  },
  answer: { text: ' <image2> ', media: [{ kind: 'inline', key: 'image2', value: 'c' }] },
})

it('counts text as a modality of a side only where the side has words', () => {
  const { inputs, outputs } = summaryOf(content, [])
  expect(inputs).toEqual(['text', 'image', 'audio'])
  expect(outputs).toEqual(['image'])
})

it('counts only findings that nobody waived, and names the rules of all', () => {
  const summary = summaryOf(content, [
    { rule: 'tag-order', severity: 'warning' },
    { rule: 'count-mismatch', severity: 'error', waived: 'as intended' },
    { rule: 'media-unused', severity: 'error' },
  ])
  expect(summary).toMatchObject({
    errors: 1,
    warnings: 1,
    rules: ['count-mismatch', 'media-unused', 'tag-order'],
  })
})

it('sorts 9 before 10', () => {
  expect(
    ['10', '9', 'a2', 'a11'].toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1)),
  ).toEqual(['9', '10', 'a2', 'a11'])
})

it('never holds what a column of text cannot store', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const odd = `${text}\0\uD800`
      const summary = summaryOf({ ...content, id: odd, question: { text: odd, media: [] } }, [])
      const all = summary.excerpt + summary.searchText + summary.sortKey
      expect(all).not.toContain('\0')
      expect(all).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})
