import fc from 'fast-check'
import { expect, it } from 'vitest'

import { textParts } from './text-parts.ts'

const cutOf = (text: string) => textParts(text, 1).parts[0]?.slice(-6)

it('leaves a text of usual length whole', () => {
  expect(textParts('', 1)).toEqual({ parts: [''], left: 0 })
  expect(textParts('a\n\nb', 1)).toEqual({ parts: ['a\n\nb'], left: 0 })
  const long = 'word '.repeat(20_000)
  expect(textParts(long, 1)).toEqual({ parts: [long], left: 0 })
})

it('cuts a long text between paragraphs, else between lines, words or letters', () => {
  expect(cutOf('a paragraph\n\n'.repeat(20_000))).toBe('raph\n\n')
  expect(cutOf('a line\n'.repeat(20_000))).toBe(' line\n')
  expect(cutOf('words '.repeat(20_000))).toBe('words ')
  expect(cutOf('😀'.repeat(100_000))).toBe('😀😀😀')
})

it('keeps every character, in parts that are small', () => {
  const texts = fc
    .tuple(
      fc.constantFrom('a', 'a b ', 'line\n', 'p\n\n', '\n', '😀'),
      fc.integer({ min: 1, max: 90_000 }),
    )
    .map(([piece, times]) => piece.repeat(times))
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (text, count) => {
      const { parts, left } = textParts(text, count)
      expect(parts.join('').length + left).toBe(text.length)
      expect(text.startsWith(parts.join(''))).toBe(true)
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(100_000)
      expect(Math.max(...parts.map((part) => part.split('\n').length))).toBeLessThanOrEqual(3001)
    }),
    { numRuns: 40 },
  )
})
