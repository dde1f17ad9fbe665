import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type HeavyKind, levelRules, mostLive } from './level.ts'
import { type Claim, seats } from './seats.ts'

const kinds = Object.keys(levelRules) as HeavyKind[]
const claim = fc.record({
  kind: fc.constantFrom(...kinds),
  seen: fc.double({ min: 0, max: 1, noNaN: true }),
  near: fc.boolean(),
  wanted: fc.nat(40),
  pinned: fc.boolean(),
  live: fc.boolean(),
})
const claims = fc
  .array(claim, { maxLength: 40 })
  .map((all) => all.map((one, i) => Object.assign(one, { id: String(i) })))

const settled = (all: readonly Claim[]) => {
  const given = seats(all)
  return all.map((one) => ({ ...one, live: given.has(one.id) }))
}

it('never gives more seats than a page or a kind has', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const live = settled(all).filter((one) => one.live)
      expect(live.length).toBeLessThanOrEqual(mostLive)
      for (const kind of kinds)
        expect(live.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(
          levelRules[kind].most,
        )
    }),
  )
})

it('comes to rest: the same sight gives the same seats again', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const once = settled(all)
      expect(settled(once)).toEqual(once)
    }),
  )
})

it('gives the one that was asked for last a seat wherever it is near', () => {
  fc.assert(
    fc.property(claims, claim, (others, asked) => {
      const mine = { ...asked, id: 'mine', near: true, wanted: 41 }
      expect(seats([...others, mine])).toContain('mine')
    }),
  )
})

it('wakes no film and no picture that nobody asked for', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const asleep = all.filter(
        ({ kind, live, wanted, pinned }) =>
          levelRules[kind].wakes === 'want' && !live && !wanted && !pinned,
      )
      const given = seats(all)
      expect(asleep.filter(({ id }) => given.has(id))).toEqual([])
    }),
  )
})

it('puts away what is more than three screens off, unless it plays', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const given = seats(all)
      const far = all.filter(({ near, pinned }) => !near && !pinned)
      expect(far.filter(({ id }) => given.has(id))).toEqual([])
    }),
  )
})
