import { expect, it } from 'vitest'

import { mondayOf } from './week.ts'

const monday = (week: string) => new Date(mondayOf(week)).toISOString().slice(0, 10)

it('begins the weeks of ISO 8601 on their Mondays', () => {
  expect(monday('2026-W47')).toBe('2026-11-16')
  expect(monday('2026-W01')).toBe('2025-12-29')
  expect(monday('2020-W53')).toBe('2020-12-28')
  expect(monday('2027-W01')).toBe('2027-01-04')
})
