import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type Forecast, forecast, type Past } from './forecast.ts'

const past = (changes: Partial<Past> = {}): Past => ({
  total: 1000,
  left: 100,
  net: Array.from({ length: 28 }, () => 10),
  today: '2026-11-22',
  seed: 'a project 2026-11-22',
  ...changes,
})
const net = fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 21, maxLength: 60 })
const counted = (found: Forecast, key: 'early' | 'middle' | 'late') =>
  found.status === 'ok' ? (found[key] ?? '9999-12-31') : '9999-12-31'
const why = (changes: Partial<Past>) => {
  const found = forecast(past(changes))
  return found.status === 'undefined' ? found.reason : null
}
const few = { numRuns: 25 }

it('ends where the work left ends if each day is like the others', () => {
  expect(forecast(past())).toMatchObject({
    status: 'ok',
    perDay: 10,
    days: 28,
    early: '2026-12-02',
    middle: '2026-12-02',
    late: '2026-12-02',
  })
})

it('keeps the days of the week in place: only a day on which people work ends it', () => {
  const weeks = Array.from({ length: 28 }, (_, i) => (i % 7 < 5 ? 10 : 0))
  const found = forecast(past({ net: weeks, left: 500 }))
  expect([counted(found, 'early'), counted(found, 'late')]).toEqual(['2027-01-31', '2027-01-31'])
})

it('is the same for everybody who asks on the same day, and its three days are in order', () => {
  fc.assert(
    fc.property(net, fc.integer({ min: 1, max: 500 }), (days, left) => {
      const found = forecast(past({ net: days, left }))
      expect(forecast(past({ net: days, left }))).toEqual(found)
      const inOrder = (['early', 'middle', 'late'] as const).map((key) => counted(found, key))
      expect(inOrder).toEqual(inOrder.toSorted())
      if (found.status !== 'ok') return
      for (const { low, middle, high } of found.course) {
        expect(low).toBeLessThanOrEqual(middle)
        expect(middle).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(left)
      }
    }),
    few,
  )
})

it('never comes later where more is done on every day, nor where less is left', () => {
  fc.assert(
    fc.property(
      net,
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 9 }),
      (days, left, more) => {
        const before = forecast(past({ net: days, left }))
        fc.pre(before.status === 'ok')
        const quicker = forecast(past({ net: days.map((count) => count + more), left }))
        const less = forecast(past({ net: days, left: Math.max(1, left - more) }))
        for (const key of ['early', 'middle', 'late'] as const) {
          expect(counted(quicker, key) <= counted(before, key)).toBe(true)
          expect(counted(less, key) <= counted(before, key)).toBe(true)
        }
      },
    ),
    few,
  )
})

it('is none, with its reason, where it could only be guessed', () => {
  expect(why({ total: 0, left: 0 })).toBe('empty')
  expect(why({ left: 0 })).toBe('done')
  expect(why({ net: Array.from({ length: 20 }, () => 10) })).toBe('too_few_days')
  expect(why({ net: Array.from({ length: 28 }, () => 0) })).toBe('nothing_ended')
  expect(why({ net: Array.from({ length: 28 }, (_, i) => (i % 2 ? 5 : -5)) })).toBe('not_shrinking')
})

it('says nothing of what lies beyond ten years', () => {
  const slow = Array.from({ length: 28 }, (_, i) => (i === 3 ? 1 : 0))
  const found = forecast(past({ net: slow, left: 31_026 }))
  expect(found).toMatchObject({ status: 'ok', early: null, middle: null, late: null })
})
