import fc from 'fast-check'
import { expect, it } from 'vitest'

import { charted } from './charted.ts'

const weeksOf = (counts: readonly (readonly [number, number])[]) =>
  counts.map(([a, b], i) => ({
    week: `2026-W${String(i + 1).padStart(2, '0')}`,
    k: Math.min(a, b),
    n: Math.max(a, b),
  }))
const week = fc.tuple(fc.nat(40), fc.nat(40))

it('judges a week by the first eight of all, whatever weeks are shown', () => {
  fc.assert(
    fc.property(
      fc.array(week, { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.nat(29),
      (counts, a, b) => {
        const weeks = weeksOf(counts)
        const whole = charted(weeks, {})
        const [from, to] = [weeks[a]?.week, weeks[b]?.week]
        const part = charted(weeks, { from, to })
        expect(part.center).toBe(whole.center)
        expect(part.rows).toEqual(
          whole.rows.filter((row) => (!from || row.week >= from) && (!to || row.week <= to)),
        )
      },
    ),
  )
})

it('takes the usual share from weeks that are not shown', () => {
  const weeks = weeksOf(Array.from({ length: 12 }, (_, i) => (i < 8 ? [1, 10] : [9, 10])))
  const { basis, center, rows } = charted(weeks, { from: '2026-W10' })
  expect(basis).toBe(8)
  expect(center).toBeCloseTo(0.1, 12)
  expect(rows.map(({ week: name, out }) => [name, out])).toEqual([
    ['2026-W10', 'high'],
    ['2026-W11', 'high'],
    ['2026-W12', 'high'],
  ])
})
