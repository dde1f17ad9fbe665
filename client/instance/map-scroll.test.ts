import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type Anchor, mapScroll, rising } from './map-scroll.ts'

const anchors: Anchor[] = [
  [0, 0],
  [100, 1000],
  [300, 1200],
]

it('goes in proportion from anchor to anchor, and no further than the ends', () => {
  expect(mapScroll(anchors, 50, 1)).toBe(500)
  expect(mapScroll(anchors, 200, 1)).toBe(1100)
  expect(mapScroll(anchors, 1100, 0)).toBe(200)
  expect(mapScroll(anchors, 999, 1)).toBe(1200)
  expect(mapScroll(anchors, -5, 1)).toBe(0)
})

it('leaves out what would lead back, and comes back from where it went', () => {
  const place = fc.integer({ min: 0, max: 5000 })
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place)), fc.nat(5000), (all, y) => {
      const kept = rising([[-1, -1], ...all, [6000, 6000]])
      expect(mapScroll(kept, mapScroll(kept, y, 1), 0)).toBeCloseTo(y, 4)
    }),
  )
})
