import fc from 'fast-check'
import { expect, it } from 'vitest'

import { mondayOf, weekOf, weeksBetween } from './week.ts'

it('knows the weeks at the turn of years as ISO 8601 has them', () => {
  const weeks = ['2005-01-01', '2005-12-31', '2007-01-01', '2008-12-29', '2010-01-03', '2026-11-22']
  expect(weeks.map((day) => weekOf(new Date(`${day}T12:00:00Z`)))).toEqual([
    '2004-W53',
    '2005-W52',
    '2007-W01',
    '2009-W01',
    '2009-W53',
    '2026-W47',
  ])
  expect(weeksBetween('2004-W52', '2005-W01')).toEqual(['2004-W52', '2004-W53', '2005-W01'])
})

it('finds every moment in the week that begins before it and ends after it', () => {
  const moment = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(moment, (date) => {
      const week = weekOf(date)
      expect(mondayOf(week)).toBeLessThanOrEqual(date.getTime())
      expect(mondayOf(week, 1)).toBeGreaterThan(date.getTime())
    }),
  )
})

const monday = (week: string) => new Date(mondayOf(week)).toISOString().slice(0, 10)

it('begins the weeks of ISO 8601 on their Mondays', () => {
  expect(monday('2026-W47')).toBe('2026-11-16')
  expect(monday('2026-W01')).toBe('2025-12-29')
  expect(monday('2020-W53')).toBe('2020-12-28')
  expect(monday('2027-W01')).toBe('2027-01-04')
})
