import { expect, it } from 'vitest'

import { isRightToLeft } from './rendered-text-direction.ts'

it.each([
  [true, '1. مرحبا abc'],
  [true, '“שלום”'],
  [false, 'abc مرحبا'],
  [false, '图 مرحبا'],
  [false, '123'],
])('%s: %s', (expected, text) => {
  expect(isRightToLeft(text)).toBe(expected)
})
