import fc from 'fast-check'
import { expect, it } from 'vitest'

import { textEdits } from './text-edits.ts'

const scraps = fc
  .array(
    fc.constantFrom(
      '<image1>',
      '<image2>',
      'two',
      'images',
      ' ',
      '\n',
      '\r\n',
      '。',
      '图像',
      'é',
      '\ud83d',
      '3.5',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

function edited(text: string, edits: ReturnType<typeof textEdits>): string {
  return edits.reduceRight(
    (now, { after, before, start }) =>
      now.slice(0, start) + after + now.slice(start + before.length),
    text,
  )
}

const words = (salt: string) => Array.from({ length: 900 }, (_, i) => `${salt}${i}`).join(' ')

it('gives the second text when its edits are made in the first, joined or not', () => {
  fc.assert(
    fc.property(scraps, scraps, fc.boolean(), (before, after, joined) => {
      const edits = textEdits(before, after, joined)
      for (const edit of edits)
        expect(before.slice(edit.start, edit.start + edit.before.length)).toBe(edit.before)
      expect(edited(before, edits)).toBe(after)
    }),
  )
})

it('keeps a tag whole, and what lies apart apart', () => {
  expect(textEdits('Use <image1> and two more.', 'Use <image12> and three more.')).toEqual([
    { start: 4, before: '<image1>', after: '<image12>' },
    { start: 17, before: 'two', after: 'three' },
  ])
})

it('compares very different long texts by lines', () => {
  const edits = textEdits(`same\n${words('a')}\nend`, `same\n${words('b')}\nend`)
  expect(edits).toEqual([{ start: 5, before: words('a'), after: words('b') }])
})
