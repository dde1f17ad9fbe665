import { afterEach, expect, it } from 'vitest'

import type { Lease } from '#shared/work/phase.ts'

import { aheadCare, setAhead, usableAhead } from './ahead-store.ts'

const at = (seconds: number) => new Date(seconds * 1000).toISOString()
const lease = (until: number): Lease => ({
  round: 1,
  phase: 'review',
  slot: 1,
  epoch: 1,
  until: at(until),
})
const ahead = { project: 'p', key: 'b', lease: lease(300), ready: true }
const wanted = { project: 'p', phase: 'review' as const, besides: ['a'] }

afterEach(() => setAhead(null))

it('is used where it is ready, of the phase, besides what is in hand, and its lease still runs', () => {
  expect(usableAhead(wanted, 0)).toBeNull()
  setAhead(ahead)
  expect(usableAhead(wanted, 0)).toEqual(ahead)
  expect(usableAhead({ ...wanted, phase: null }, 0)).toEqual(ahead)
  expect(usableAhead({ ...wanted, phase: 'check' }, 0)).toBeNull()
  expect(usableAhead({ ...wanted, project: 'q' }, 0)).toBeNull()
  expect(usableAhead({ ...wanted, besides: ['a', 'b'] }, 0)).toBeNull()
  expect(usableAhead(wanted, 296_000)).toBeNull()
  setAhead({ ...ahead, ready: false })
  expect(usableAhead(wanted, 0)).toBeNull()
})

it('is taken while its person works, again when half its time is gone, and given back when nothing is done', () => {
  const times = { now: 0, active: 0, taken: 0, minutes: 30 }
  expect(aheadCare(null, times)).toBe('take')
  expect(aheadCare(ahead, { ...times, now: 149_000, active: 0 })).toBe('nothing')
  expect(aheadCare(ahead, { ...times, now: 151_000, active: 0 })).toBe('take')
  expect(aheadCare(ahead, { ...times, now: 31 * 60_000 })).toBe('give_back')
  expect(aheadCare(null, { ...times, now: 31 * 60_000 })).toBe('nothing')
  expect(aheadCare(ahead, { ...times, now: 31 * 60_000, active: 30 * 60_000 })).toBe('take')
})
