import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  firstPoints,
  lastPoints,
  rangeToPoints,
  rangeToUnits,
  toPoints,
  toUnits,
  wholeGraphemes,
} from './code-points.ts'

/** Any string there is, lone surrogates and all. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\ud83d', '\ude00', '😀', 'é', '\u200b', '👩‍🚀'),
  ),
})

it('counts as the spreading of a string does', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = Array.from(text)
      expect(toPoints(text, text.length)).toBe(points.length)
      for (let at = 0; at <= points.length; at++) {
        const unit = points.slice(0, at).join('').length
        expect(toUnits(text, at)).toBe(unit)
        expect(toPoints(text, unit)).toBe(at)
      }
    }),
  )
})

it('gives a range back', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), fc.nat(30), (text, a, size) => {
      const count = Array.from(text).length
      const range = { start: Math.min(a, count), end: Math.min(a + size, count) }
      expect(rangeToPoints(text, rangeToUnits(text, range))).toEqual(range)
    }),
  )
})

it('takes the first and the last code points whole', () => {
  fc.assert(
    fc.property(anyText, fc.nat(40), (text, count) => {
      const points = Array.from(text)
      expect(firstPoints(text, count)).toBe(points.slice(0, count).join(''))
      expect(lastPoints(text, count)).toBe(count === 0 ? '' : points.slice(-count).join(''))
    }),
  )
})

describe('a selection that ends inside of what a reader sees as one letter', () => {
  it.each([
    ['an astronaut', 'a 👩‍🚀 b', { start: 3, end: 5 }, '👩‍🚀'],
    ['an accent of its own', 'cafe\u0301s', { start: 3, end: 4 }, 'e\u0301'],
    ['half an emoji', '😀', { start: 0, end: 1 }, '😀'],
  ])('is widened to %s', (_, text, range, whole) => {
    const { end, start } = wholeGraphemes(text, range)
    expect(text.slice(start, end)).toBe(whole)
  })
  it('leaves whole letters alone', () => {
    expect(wholeGraphemes('plain text', { start: 2, end: 7 })).toEqual({ start: 2, end: 7 })
  })
})
