import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readDays, writeDays } from '#shared/view/days.ts'

import { ageBins, binOf, daysOfBin } from './age.ts'
import { dayAfter } from './day.ts'

const today = '2026-11-22'

it('puts each day into one bar, whose days hold it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 400 }), (age) => {
      const day = dayAfter(today, -age)
      const holding = ageBins.flatMap((_, bin) => {
        const { from, to } = daysOfBin(bin, today)
        return (from === null || from <= day) && (to === null || day <= to) ? [bin] : []
      })
      expect(holding).toEqual([binOf(day, today)])
    }),
  )
})

it('reads the days that it writes, and nothing else', () => {
  for (const days of [
    { from: '2026-11-01', to: null },
    { from: null, to: today },
    { from: today, to: today },
  ])
    expect(readDays(writeDays(days))).toEqual(days)
  for (const written of ['', '2026-11-01', '2026-02-31..', 'a..b', '2026-11-01..2026-11-02..'])
    expect(readDays(written)).toBeNull()
})
