import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exactClock } from '#client/viewers/exact-clock.ts'

import { hertzTicks, timeTicks } from './ticks.ts'

describe('a ruler', () => {
  it('marks a whole minute every five seconds, and a part of a second in hundredths', () => {
    const minute = timeTicks({ start: 0, end: 60 }, 1000).map(({ label }) => label)
    expect(minute.slice(0, 3)).toEqual(['0:00', '0:05', '0:10'])
    const part = timeTicks({ start: 61.5, end: 61.9 }, 800).map(({ label }) => label)
    expect(part).toContain('1:01.55')
  })

  it('keeps its labels apart and inside what is seen, at any zoom', () => {
    const time = fc.double({ min: 0, max: 14_400, noNaN: true })
    const span = fc.double({ min: 0.1, max: 14_400, noNaN: true })
    const width = fc.integer({ min: 200, max: 2000 })
    fc.assert(
      fc.property(time, span, width, (start, length, pixels) => {
        const ticks = timeTicks({ start, end: start + length }, pixels)
        expect(ticks.length).toBeLessThanOrEqual(pixels / 70 + 1)
        for (const { at, label } of ticks) {
          expect(at).toBeGreaterThanOrEqual(-0.001)
          expect(at * pixels + 5 * label.length).toBeLessThan(pixels)
        }
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length)
      }),
    )
  })
})

describe('a frequency axis', () => {
  it('ends at half the true sample rate', () => {
    expect(hertzTicks(22_050, 120).map(({ label }) => label)).toEqual([
      '0 Hz',
      '5 kHz',
      '10 kHz',
      '15 kHz',
      '22.05 kHz',
    ])
    expect(hertzTicks(4000, 120).at(-1)).toEqual({ at: 1, label: '4 kHz' })
    expect(hertzTicks(96_000, 120).at(-1)?.label).toBe('96 kHz')
  })
})

it('writes a time with as many digits as are asked for', () => {
  expect([exactClock(62.5, 0), exactClock(62.25, 2), exactClock(3725, 1)]).toEqual([
    '1:03',
    '1:02.25',
    '1:02:05.0',
  ])
  expect(exactClock(59.999, 2)).toBe('1:00.00')
})
