import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { DoublePolicy } from './double-policy.ts'
import { draw, type Drawable, placeOf } from './draw.ts'

const Id = fc.string({ minLength: 1, maxLength: 8 })
const Instance = fc.record({
  id: Id,
  stratum: fc.constantFrom('math > image', 'law > audio', 'art > video'),
  kept: fc.constantFrom<Drawable['kept'][]>(null, null, 'drawn', 'used'),
})
const Instances = fc.uniqueArray(Instance, { selector: ({ id }) => id, maxLength: 60 })
const Rule: fc.Arbitrary<DoublePolicy> = fc.record({
  percent: fc.integer({ min: 0, max: 100 }),
  seed: Id,
  stratified: fc.boolean(),
})
const untouched = (instances: readonly Drawable[]) =>
  instances.map((one) => ({ ...one, kept: null }))

it('draws the same whatever the order in which instances are given', () => {
  fc.assert(
    fc.property(Instances, Rule, (instances, rule) => {
      expect(draw(instances.toReversed(), rule)).toEqual(draw(instances, rule))
    }),
  )
})

it('draws exactly the share of each stratum, to the nearest whole', () => {
  fc.assert(
    fc.property(Instances, Rule, (instances, rule) => {
      const fresh = untouched(instances)
      const drawn = draw(fresh, rule)
      const strata = Map.groupBy(fresh, ({ stratum }) => (rule.stratified ? stratum : ''))
      for (const members of strata.values())
        expect(members.filter(({ id }) => drawn.has(id))).toHaveLength(
          Math.round((members.length * rule.percent) / 100),
        )
    }),
  )
})

it('takes nobody out when instances are added', () => {
  fc.assert(
    fc.property(Instances, Instances, Rule, (before, more, rule) => {
      const first = draw(untouched(before), rule)
      const known = before.map((one) => ({
        ...one,
        kept: first.has(one.id) ? ('drawn' as const) : null,
      }))
      const added = untouched(more).filter(({ id }) => before.every((one) => one.id !== id))
      const second = draw([...known, ...added], rule)
      for (const id of first) expect(second).toContain(id)
    }),
  )
})

it('only adds when the share grows', () => {
  fc.assert(
    fc.property(Instances, Rule, fc.integer({ min: 0, max: 100 }), (instances, rule, other) => {
      const [less, more] = [rule.percent, other].toSorted((a, b) => a - b)
      const few = draw(instances, { ...rule, percent: less ?? 0 })
      const many = draw(instances, { ...rule, percent: more ?? 0 })
      for (const id of few) expect(many).toContain(id)
    }),
  )
})

it('is drawn already once it was drawn', () => {
  fc.assert(
    fc.property(Instances, Rule, (instances, rule) => {
      const drawn = draw(instances, rule)
      const known = instances.map(({ kept, ...one }) => ({
        ...one,
        kept: kept === 'used' ? kept : drawn.has(one.id) ? ('drawn' as const) : null,
      }))
      expect(draw(known, rule)).toEqual(drawn)
    }),
  )
})

it('never takes a seat away that somebody uses', () => {
  fc.assert(
    fc.property(Instances, Rule, (instances, rule) => {
      const drawn = draw(instances, { ...rule, percent: 0 })
      expect(drawn).toEqual(
        new Set(instances.filter(({ kept }) => kept === 'used').map(({ id }) => id)),
      )
    }),
  )
})

it('spreads the places evenly, and by each seed otherwise', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => `instance ${i}`)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const id of ids) {
    const tenth = Math.floor((placeOf('a seed', id) / 2 ** 32) * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  const half = (seed: string) => new Set(ids.filter((id) => placeOf(seed, id) < 2 ** 31))
  const others = half('another')
  const both = [...half('a seed')].filter((id) => others.has(id))
  expect(Math.abs(both.length - 5000)).toBeLessThan(300)
})
