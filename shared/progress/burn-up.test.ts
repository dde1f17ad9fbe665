import fc from 'fast-check'
import { expect, it } from 'vitest'

import { stages, transitions } from '#shared/lifecycle/lifecycle.ts'

import { burnUpOf, endedAt, endsOfWeeks } from './burn-up.ts'
import { dayAfter } from './day.ts'

it('adds the moves of each day to the day before, and grows with imports', () => {
  const moves = [
    { day: '2026-11-01', from: 'new', to: 'review', count: 5 },
    { day: '2026-11-03', from: 'review', to: 'check', count: 3 },
    { day: '2026-11-03', from: 'check', to: 'signed_off', count: 2 },
    { day: '2026-11-03', from: 'new', to: 'review', count: 1 },
  ]
  const days = burnUpOf(moves, '2026-11-04')
  expect(
    days.map(({ day, review, check, signed_off }) => [day, review, check, signed_off]),
  ).toEqual([
    ['2026-11-01', 5, 0, 0],
    ['2026-11-02', 5, 0, 0],
    ['2026-11-03', 3, 1, 2],
    ['2026-11-04', 3, 1, 2],
  ])
  expect(days.map(endedAt)).toEqual([0, 0, 2, 2])
  expect(burnUpOf([], '2026-11-04')).toEqual([])
})

it('loses and invents none, whatever moves there were', () => {
  const legal = [{ from: 'new', to: 'review' }, ...transitions()]
  const move = fc.record({
    step: fc.constantFrom(...legal),
    day: fc.integer({ min: 0, max: 40 }),
    count: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(move, { minLength: 1 }), (drawn) => {
      const moves = drawn.map(({ step, day, count }) => ({
        ...step,
        day: dayAfter('2026-01-01', day),
        count,
      }))
      const last = burnUpOf(moves, '2026-01-01').at(-1)
      const born = moves
        .filter(({ from }) => from === 'new')
        .reduce((sum, { count }) => sum + count, 0)
      expect(stages.reduce((sum, stage) => sum + (last?.[stage] ?? 0), 0)).toBe(born)
    }),
  )
})

it('stands at the ends of weeks and at the last day', () => {
  const days = burnUpOf([{ day: '2026-11-02', from: 'new', to: 'review', count: 1 }], '2026-11-17')
  expect(endsOfWeeks(days).map(({ day }) => day)).toEqual([
    '2026-11-08',
    '2026-11-15',
    '2026-11-17',
  ])
})
