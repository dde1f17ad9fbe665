import fc from 'fast-check'
import { expect, it } from 'vitest'

import { momentAround, soundSelectors, stretchOf } from './sound-spot.ts'

it('writes a stretch as a fragment in seconds, and reads it back to a millionth', () => {
  expect(soundSelectors({ start: 12.48, end: 14.02 })).toMatchObject([
    { value: 't=npt:12.48,14.02' },
  ])
  const length = fc.double({ min: 0.2, max: 36_000, noNaN: true })
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(length, part, part, (seconds, one, other) => {
      const start = Math.min(one, other) * seconds * 0.9
      const end = Math.max(one, other) * seconds
      const read = stretchOf(soundSelectors({ start, end }), seconds)
      expect(Math.abs((read?.start ?? NaN) - start)).toBeLessThanOrEqual(1e-6)
      expect(Math.abs((read?.end ?? NaN) - end)).toBeLessThanOrEqual(1e-6)
    }),
  )
})

it('lets a tenth of a second stand for a moment, inside the sound', () => {
  expect(momentAround(12.5, 60)).toEqual({ start: 12.45, end: 12.549999999999999 })
  expect(momentAround(0, 60)).toEqual({ start: 0, end: 0.1 })
  expect(momentAround(60, 60)).toEqual({ start: 59.9, end: 60 })
  expect(momentAround(0.01, 0.04)).toEqual({ start: 0, end: 0.04 })
})

it('finds nothing after the end of a sound, and cuts what reaches over it', () => {
  expect(stretchOf(soundSelectors({ start: 10, end: 12 }), 10)).toBeNull()
  expect(stretchOf(soundSelectors({ start: 9, end: 12 }), 10)).toEqual({ start: 9, end: 10 })
  expect(stretchOf([], 10)).toBeNull()
})
