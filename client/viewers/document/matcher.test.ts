import { expect, it } from 'vitest'

import { matcherOf } from './matcher.ts'

const finds = (query: string, text: string, how = {}) =>
  matcherOf({ query, caseSensitive: false, entireWord: false, ...how })?.test(text)

it('takes what is searched letter for letter', () => {
  expect(finds('1.5 (b)', 'of 1.5 (B) or')).toBe(true)
  expect(finds('1.5', '1x5')).toBe(false)
  expect(finds('a-b/c', 'a-b/c')).toBe(true)
  expect(finds(' ', 'a b')).toBeUndefined()
})

it('minds case and whole words where asked, in any script', () => {
  expect(finds('Öl', 'öl', { caseSensitive: true })).toBe(false)
  expect(finds('öl', 'das Öl!', { entireWord: true })).toBe(true)
  expect(finds('öl', 'Ölung', { entireWord: true })).toBe(false)
})
