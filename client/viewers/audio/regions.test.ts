import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  activeRegion,
  addRegion,
  markIn,
  markOut,
  type Marks,
  noMarks,
  shortest,
  withoutRegion,
  withRegion,
} from './regions.ts'

const seconds = 60

describe('regions', () => {
  it('are marked by in and out, which move the ends of the active one', () => {
    const begun = markIn(noMarks, 12, seconds)
    expect(activeRegion(begun)).toEqual({ id: 'r1', start: 12, end: 60 })
    const whole = markOut(begun, 15, seconds)
    expect(whole).toEqual({ regions: [{ id: 'r1', start: 12, end: 15 }], active: 'r1' })
    expect(activeRegion(markIn(whole, 20, seconds))).toEqual({ id: 'r1', start: 20, end: 60 })
    expect(activeRegion(markOut(noMarks, 8, seconds))).toEqual({ id: 'r1', start: 0, end: 8 })
  })

  it('stand in order of time and keep their names', () => {
    const late = addRegion(noMarks, 30, seconds)
    const both = addRegion(late, 10, seconds)
    expect(both.regions.map(({ id, start }) => `${id} ${start}`)).toEqual(['r2 10', 'r1 30'])
    expect(withoutRegion(both, 'r2')).toEqual({ regions: late.regions, active: null })
  })

  it('lie inside the sound and never are empty, whatever is typed', () => {
    const number = fc.double({ min: -100, max: 200, noNaN: true })
    const step = fc.record({ id: fc.constantFrom('r1', 'r2', 'r3'), start: number, end: number })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 9 }), (steps) => {
        const marks = steps.reduce<Marks>((m, region) => withRegion(m, region, seconds), noMarks)
        for (const { start, end } of marks.regions) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(seconds)
          expect(end - start).toBeGreaterThan(shortest - 1e-9)
        }
        expect(new Set(marks.regions.map(({ id }) => id)).size).toBe(marks.regions.length)
        expect(activeRegion(marks)?.id).toBe(steps.at(-1)?.id)
      }),
    )
  })
})
