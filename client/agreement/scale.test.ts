import { expect, it } from 'vitest'

import type { Estimate } from '#shared/agreement/estimate.ts'

import { coefficientScale, placeOn, shareScale } from './scale.ts'

const at = (value: number, n: number, [low, high] = [value, value]): Estimate => ({
  status: 'ok',
  value,
  n,
  interval: { low, high, level: 0.95, method: 'wilson' },
  method: 'proportion',
  components: {},
})

it('begins at 0 and goes below only as far as something reaches that is drawn', () => {
  const nothing: Estimate = { status: 'undefined', reason: 'no_units', n: 0 }
  expect(coefficientScale([at(0.5, 60, [0.1, 0.7]), nothing, undefined])).toMatchObject({ from: 0 })
  expect(coefficientScale([at(0.1, 60, [-0.31, 0.4])])).toMatchObject({ from: -0.4, to: 1 })
  // Below 20 units no interval is drawn, below 2 no value.
  expect(coefficientScale([at(0.1, 19, [-0.9, 0.9])])).toMatchObject({ from: 0 })
  expect(coefficientScale([at(-0.5, 1)])).toMatchObject({ from: 0 })
})

it('ends shares at the tenth above the highest end', () => {
  const scale = shareScale([at(0.2, 60, [0.12, 0.31])], String)
  expect(scale.to).toBe(0.4)
  expect(placeOn(scale, 0.1)).toBeCloseTo(25)
  expect(placeOn(scale, 2)).toBe(100)
})
