import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { frameRateOf, rateOfDuration, reduced } from './frame-rate.ts'

const common = [
  { num: 24_000, den: 1001 },
  { num: 24, den: 1 },
  { num: 25, den: 1 },
  { num: 30_000, den: 1001 },
  { num: 30, den: 1 },
  { num: 60_000, den: 1001 },
  { num: 120, den: 1 },
]
const rates = fc.constantFrom(...common)
/** Ticks of `1 / scale` seconds, rounded as containers round them. */
const evenTimes = (rate: { num: number; den: number }, count: number, scale: number) =>
  Float64Array.from({ length: count }, (_, i) => Math.round((i * scale * rate.den) / rate.num))

describe('the rate of a film', () => {
  it('is found again from exact ticks, and from milliseconds', () => {
    const scales = fc.constantFrom(1000, 90_000, 30_000, 1_000_000)
    fc.assert(
      fc.property(rates, fc.integer({ min: 400, max: 2000 }), scales, (rate, frames, scale) => {
        const found = frameRateOf(evenTimes(rate, frames, scale), scale)
        expect(found).toEqual({ frameRate: rate, variableRate: false, frames })
      }),
    )
  })

  it('is the named one for a few frames, where rounding leaves a choice', () => {
    const named = { num: 30_000, den: 1001 }
    expect(frameRateOf(evenTimes(named, 5, 1000), 1000, named).frameRate).toEqual(named)
  })

  it('is variable, with the average told, where frames are far from their places', () => {
    const times = Float64Array.from([0, 40, 80, 200, 240, 280, 320, 400])
    expect(frameRateOf(times, 1000)).toEqual({
      frames: 8,
      frameRate: { num: 35, den: 2 },
      variableRate: true,
    })
  })

  it('does not count from a first frame that is late, but says when it begins', () => {
    const late = evenTimes({ num: 25, den: 1 }, 50, 1000).map((time) => time + 1400)
    expect(frameRateOf(late, 1000)).toEqual({
      frames: 50,
      frameRate: { num: 25, den: 1 },
      variableRate: false,
      startTime: 1.4,
    })
  })

  it('is unknown for no frame, one frame and frames all at once', () => {
    expect(frameRateOf(new Float64Array(), 1000)).toEqual({})
    expect(frameRateOf(Float64Array.of(0), 1000)).toEqual({ frames: 1 })
    expect(frameRateOf(Float64Array.of(0, 0), 1000)).toEqual({ frames: 2 })
  })

  it('is above zero, whatever the times are', () => {
    expect.hasAssertions()
    const times = fc
      .array(fc.integer({ min: 0, max: 2 ** 40 }))
      .map((list) => list.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 1e6 }), (list, scale) => {
        const { frameRate = { num: 1, den: 1 } } = frameRateOf(Float64Array.from(list), scale)
        expect(frameRate.num / frameRate.den).toBeGreaterThan(0)
      }),
    )
  })
})

it('reads the rate from the length of a frame in nanoseconds', () => {
  expect(
    [33_366_667, 33_366_666, 40_000_000, 41_708_333, 16_666_667, 0].map(rateOfDuration),
  ).toEqual([
    { num: 30_000, den: 1001 },
    { num: 30_000, den: 1001 },
    { num: 25, den: 1 },
    { num: 24_000, den: 1001 },
    { num: 60, den: 1 },
    null,
  ])
})

it('writes quotients in lowest terms', () => {
  expect(reduced(60_000, 2002)).toEqual({ num: 30_000, den: 1001 })
  expect(reduced(0, 5)).toEqual({ num: 0, den: 1 })
})
