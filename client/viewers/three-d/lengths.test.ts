import fc from 'fast-check'
import { expect, it } from 'vitest'

import { apart, extentText, inUnit, lengthText } from './lengths.ts'
import { units } from './look.ts'

const known = fc.constantFrom(...units.filter((unit) => unit !== 'none'))
const length = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

it('says a length in another unit and back again', () => {
  fc.assert(
    fc.property(length, known, known, (value, unit, sizesIn) => {
      const there = inUnit(value, { unit, sizesIn })
      expect(inUnit(there, { unit: sizesIn, sizesIn: unit }) / value).toBeCloseTo(1, 9)
    }),
  )
})

it('knows an inch', () => {
  expect(lengthText(1, { unit: 'in', sizesIn: 'mm' }, 'en')).toBe('25.4 mm')
  expect(extentText([0.02, 0.02, 0.005], { unit: 'm', sizesIn: 'mm' }, 'en')).toBe('20 × 20 × 5 mm')
})

it('says a number without a unit where the file has none', () => {
  expect(lengthText(1234.56, { unit: 'none', sizesIn: 'mm' }, 'en')).toBe('1,235')
})

it('is as far from one point to another as back', () => {
  const point = fc.tuple(length, length, length)
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(apart(a, b)).toBe(apart(b, a))
    }),
  )
  expect(apart([0, 0, 0], [2, 3, 6])).toBe(7)
})
