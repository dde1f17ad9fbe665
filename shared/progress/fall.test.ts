import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fallOf } from './fall.ts'

/** Rounds of two votes: both high, one of each, both low. */
const rounds = (high: number, split: number, low: number) => [
  { counts: [2, 0], times: high },
  { counts: [1, 1], times: split },
  { counts: [0, 2], times: low },
]

it('tells of a fall that chance does not explain, with both values and their rounds', () => {
  const fall = fallOf(rounds(100, 6, 40), rounds(40, 30, 20))
  expect(fall).toMatchObject({ before: { n: 146 }, recent: { n: 90 } })
  const change = (fall?.recent.value ?? 0) - (fall?.before.value ?? 0)
  expect(fall?.low).toBeLessThan(change)
  expect(fall?.high).toBeGreaterThan(change)
  expect(fall?.high).toBeLessThan(0)
})

it('says nothing on small n, of a rise, nor of the same', () => {
  expect(fallOf(rounds(100, 6, 40), rounds(20, 20, 9))).toBeNull()
  expect(fallOf(rounds(20, 20, 9), rounds(40, 30, 20))).toBeNull()
  expect(fallOf(rounds(40, 30, 20), rounds(100, 6, 40))).toBeNull()
  expect(fallOf(rounds(100, 0, 0), rounds(60, 0, 0))).toBeNull()
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 80 }), { minLength: 3, maxLength: 3 }),
      ([a = 0, b = 0, c = 0]) => {
        expect(fallOf(rounds(a, b, c), rounds(a, b, c))).toBeNull()
      },
    ),
  )
})
