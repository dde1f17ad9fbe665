import fc from 'fast-check'
import { expect, it } from 'vitest'

import { spreadOf } from './spread-of.ts'

it('counts every share in one tenth, and both ends in the outer ones', () => {
  expect(spreadOf([0, 0.05, 0.1, 0.95, 1]).tenths).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (shares) => {
      const { tenths } = spreadOf(shares)
      expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(shares.length)
    }),
  )
})

it('finds the middle one, the mean of two middle ones, and none of nothing', () => {
  expect(spreadOf([0.9, 0.1, 0.5]).median).toBe(0.5)
  expect(spreadOf([0.25, 0.75]).median).toBe(0.5)
  expect(spreadOf([]).median).toBeNull()
})
