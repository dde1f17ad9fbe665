import fc from 'fast-check'
import { expect, it } from 'vitest'

import { pairedDifference } from './paired-difference.ts'

it('matches the example of Fagerland, Lydersen and Laake (2014): 21 pairs, 1 and 7 of them discordant', () => {
  expect(pairedDifference(1, 7, 21)).toMatchObject({
    status: 'ok',
    value: expect.closeTo(-0.286, 3) as number,
    n: 21,
    interval: {
      low: expect.closeTo(-0.508, 3) as number,
      high: expect.closeTo(-0.013, 3) as number,
    },
  })
})

it('says nothing of nobody', () => {
  expect(pairedDifference(0, 0, 0)).toEqual({ status: 'undefined', reason: 'no_units', n: 0 })
})

it('changes its sign with the two, and stays between -1 and 1', () => {
  const counts = fc
    .tuple(fc.nat(200), fc.nat(200), fc.nat(200))
    .filter(([b, c, same]) => b + c + same > 0)
  fc.assert(
    fc.property(counts, ([b, c, same]) => {
      const ends = (first: number, second: number) => {
        const made = pairedDifference(first, second, b + c + same)
        return made.status === 'ok'
          ? [made.interval?.low ?? 2, made.value, made.interval?.high ?? 2]
          : []
      }
      const [one, other] = [ends(b, c), ends(c, b)]
      expect(other.toReversed().map((end) => -end)).toEqual(
        one.map((end) => expect.closeTo(end, 12) as number),
      )
      expect(Math.max(...one.map(Math.abs))).toBeLessThanOrEqual(1)
    }),
  )
})
