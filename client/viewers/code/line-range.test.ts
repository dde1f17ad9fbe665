import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readRange, writeRange } from './line-range.ts'

it('reads what it wrote', () => {
  const line = fc.integer({ min: 1, max: 9_999_999 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), line, line, (n, a, b) => {
      const range = { tag: `code${n}`, from: Math.min(a, b), to: Math.max(a, b) }
      expect(readRange(writeRange(range))).toEqual(range)
    }),
  )
})

it('writes one line and several as people know it', () => {
  expect(writeRange({ tag: 'code1', from: 10, to: 20 })).toBe('#code1:L10-L20')
  expect(writeRange({ tag: 'code1', from: 10, to: 10 })).toBe('#code1:L10')
  expect(readRange('#code2:L20-10')).toEqual({ tag: 'code2', from: 10, to: 20 })
})

it.each([
  '',
  '#',
  '#code1',
  '#code1:L0',
  '#code0:L1',
  '#L10',
  '#code1:L1-L',
  '#code1:Lx',
  '#a b:L1',
])('reads nothing from %s', (hash) => {
  expect(readRange(hash)).toBeNull()
})
