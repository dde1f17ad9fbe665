import fc from 'fast-check'
import { expect, it } from 'vitest'

import { weekOf, weeksBetween, weekStart } from './week.ts'

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
  expect(weekStart('2009-W01')).toBe('2008-12-29T00:00:00.000Z')
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
      expect(Date.parse(weekStart(week))).toBeLessThanOrEqual(date.getTime())
      expect(Date.parse(weekStart(week, 1))).toBeGreaterThan(date.getTime())
    }),
  )
})
