import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  isViewedEnough,
  joinSeen,
  joinStretches,
  type Seen,
  shareOf,
  type Stretch,
} from './seen.ts'

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]): Stretch => [from, from + length])
const stretches = fc.array(stretch, { maxLength: 20 })
const seen = fc.record({
  opened: fc.boolean(),
  played: stretches,
  pages: fc.array(fc.integer({ min: 1, max: 9 })),
})

const covers = (list: readonly Stretch[], at: number) =>
  list.some(([from, to]) => from <= at && at <= to)
const moments = Array.from({ length: 131 }, (_, at) => at)

it('joins stretches to some that lie apart and leave nothing out', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const joined = joinStretches(all)
      const gaps = joined.slice(1).map(([from], i) => from - (joined[i]?.[1] ?? 0))
      expect(gaps.every((gap) => gap > 0)).toBe(true)
      expect(moments.filter((at) => covers(all, at) && !covers(joined, at))).toEqual([])
    }),
  )
})

it('joins in any order, and the same twice is the same', () => {
  fc.assert(
    fc.property(seen, seen, (a, b) => {
      expect(joinSeen(a, b)).toEqual(joinSeen(b, a))
      const once = joinSeen(a, b)
      expect(joinSeen(once, b)).toEqual(once)
    }),
  )
})

it('never sees less for looking more, and never more than the whole', () => {
  const facts = fc.constantFrom({ seconds: 60 }, { pages: 7 }, {})
  fc.assert(
    fc.property(seen, seen, facts, (a, b, of) => {
      const joined = shareOf(joinSeen(a, b), of)
      expect(joined).toBeGreaterThanOrEqual(shareOf(joinSeen(a, a), of))
      expect(joined).toBeLessThanOrEqual(1)
    }),
  )
})

it.each<[string, Seen, { seconds?: number; pages?: number }, number]>([
  ['half a film', { opened: true, played: [[0, 30]] }, { seconds: 60 }, 0.5],
  [
    'the same half twice',
    {
      opened: true,
      played: [
        [0, 30],
        [10, 30],
      ],
    },
    { seconds: 60 },
    0.5,
  ],
  ['a film not played', { opened: true }, { seconds: 60 }, 0],
  ['two pages of four', { opened: true, pages: [1, 4] }, { pages: 4 }, 0.5],
  ['a picture', { opened: true }, {}, 1],
  ['a picture not opened', { opened: false }, {}, 0],
])('counts %s', (_, what, facts, share) => {
  expect(shareOf(what, facts)).toBe(share)
})

const viewed = (share: number) => ({ seen: { opened: true }, share })

it('is enough where the project wants it opened, or whole, or nothing', () => {
  expect(isViewedEnough(undefined, 'off')).toBe(true)
  expect(isViewedEnough(undefined, 'opened')).toBe(false)
  expect(isViewedEnough(viewed(0.1), 'opened')).toBe(true)
  expect(isViewedEnough(viewed(0.1), 'whole')).toBe(false)
  expect(isViewedEnough(viewed(0.95), 'whole')).toBe(true)
})
