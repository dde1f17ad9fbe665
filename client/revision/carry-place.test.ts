import fc from 'fast-check'
import { expect, it } from 'vitest'

import { carryPlace } from './carry-place.ts'

it('moves along with what is typed before it and stays with what is typed after it', () => {
  expect(carryPlace('See here.', 'You see here.', 9)).toBe(13)
  expect(carryPlace('See here.', 'See here. More', 4)).toBe(4)
  expect(carryPlace('See here.', 'See.', 6)).toBe(3)
  expect(carryPlace('abc', 'abc', 2)).toBe(2)
})

it('is always a place of the new text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
      const place = carryPlace(before, after, at % (before.length + 1))
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(after.length)
    }),
  )
})
