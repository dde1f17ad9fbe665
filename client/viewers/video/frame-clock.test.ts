import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type FrameClock, listedClock, nextShare, steadyClock } from './frame-clock.ts'

const rate = fc.constantFrom(
  { num: 30000, den: 1001 },
  { num: 24000, den: 1001 },
  { num: 60000, den: 1001 },
  { num: 25, den: 1 },
  { num: 12, den: 5 },
)
const first = fc.double({ min: -2, max: 20, noNaN: true })
const steady = fc
  .record({ rate, first, count: fc.integer({ min: 1, max: 500_000 }) })
  .map(steadyClock)
const listed = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 300 }), first)
  .map(([gaps, begins]) => {
    let at = 0
    return listedClock(
      gaps.map((gap) => (at += gap) / 1000),
      begins,
    )
  })
const clock = fc.oneof(steady, listed)
const frameOf = (of: FrameClock, share: number) => Math.round(share * of.last)
const share = fc.double({ min: 0, max: 1, noNaN: true })

it('comes back to the frame that it went into, wherever a neighbour was seen before', () => {
  const landed = fc.array(fc.constantFrom(-1, 1, null), { maxLength: 3 })
  fc.assert(
    fc.property(clock, share, landed, (of, at, seen) => {
      const wanted = frameOf(of, at)
      let inside = 0.5
      for (const by of seen)
        inside = nextShare(inside, { wanted, landed: by === null ? null : wanted + by })
      // A shorter one is within what players round.
      fc.pre(of.end(wanted) - of.begin(wanted) > 0.01)
      expect(of.during(of.inside(wanted, inside))).toBe(wanted)
    }),
  )
})

it('knows a frame by its beginning where a container rounds it to the millisecond', () => {
  fc.assert(
    fc.property(steady, share, (of, at) => {
      const frame = frameOf(of, at)
      expect(of.beginningAt(Math.round(of.begin(frame) * 1e3) / 1e3)).toBe(frame)
    }),
  )
})

it('knows a frame by the beginning that a player reports to the microsecond', () => {
  fc.assert(
    fc.property(clock, share, (of, at) => {
      const frame = frameOf(of, at)
      const begin = of.begin(frame)
      expect(of.beginningAt(Math.floor(begin * 1e6) / 1e6)).toBe(frame)
    }),
  )
})

it('never leaves the film', () => {
  fc.assert(
    fc.property(clock, fc.double({ min: -100, max: 1e6, noNaN: true }), (of, time) => {
      for (const frame of [of.during(time), of.beginningAt(time)]) {
        expect(frame).toBeGreaterThanOrEqual(0)
        expect(frame).toBeLessThanOrEqual(of.last)
      }
    }),
  )
})

it('puts frame 147 of a 29.97 film at 147 × 1001/30000 s and seeks half a frame later', () => {
  const of = steadyClock({ rate: { num: 30000, den: 1001 }, first: 0, count: 240 })
  expect(of.begin(147)).toBeCloseTo(4.9049, 9)
  expect(of.inside(147)).toBeCloseTo((147.5 * 1001) / 30000, 9)
})

it('counts from the first frame, wherever the player shows it', () => {
  const late = steadyClock({ rate: { num: 30000, den: 1001 }, first: 0.5, count: 240 })
  expect(late.beginningAt(0.5)).toBe(0)
  expect(late.beginningAt(0.967133)).toBe(14)
  const moved = listedClock([0.066, 0.1, 0.2], 0)
  expect(moved.inside(1)).toBeCloseTo(0.084, 9)
})
