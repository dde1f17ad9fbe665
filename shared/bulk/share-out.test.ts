import fc from 'fast-check'
import { expect, it } from 'vitest'

import { shareOut } from './share-out.ts'

const people = fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cleo', 'dan', 'eve'), { minLength: 1 })
const ables = fc.array(fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cleo', 'dan', 'eve')))

const portionsOf = (all: readonly (readonly string[])[], seats = 1) =>
  all.map((able, i) => ({ id: `${i}`, seats, able }))

it('gives out in turn where everybody may do everything', () => {
  const portions = portionsOf([0, 1, 2, 3, 4].map(() => ['ben', 'ada']))
  const shared = shareOut(portions, ['ada', 'ben'])
  expect([...shared.values()].flat()).toEqual(['ada', 'ben', 'ada', 'ben', 'ada'])
})

it('leaves nobody with two more than another where everybody may do everything', () => {
  fc.assert(
    fc.property(people, fc.nat(40), fc.integer({ min: 1, max: 2 }), (names, n, seats) => {
      const portions = portionsOf(
        Array.from({ length: n }, () => names),
        seats,
      )
      const shares = countsOf(shareOut(portions, names), names)
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    }),
  )
})

it('gives nobody what they may not do, nothing to two times one person, and leaves nothing that somebody may do', () => {
  fc.assert(
    fc.property(people, ables, fc.integer({ min: 1, max: 3 }), (names, all, seats) => {
      const shared = shareOut(portionsOf(all, seats), names)
      for (const [i, able] of all.entries()) {
        const given = shared.get(`${i}`) ?? []
        const may = names.filter((name) => able.includes(name))
        expect(may).toEqual(expect.arrayContaining(given))
        expect(new Set(given).size).toBe(given.length)
        expect(given).toHaveLength(Math.min(seats, may.length))
      }
    }),
  )
})

it('is the same each time', () => {
  fc.assert(
    fc.property(people, ables, (names, all) => {
      expect(shareOut(portionsOf(all), names)).toEqual(shareOut(portionsOf(all), names))
    }),
  )
})

function countsOf(shared: Map<string, string[]>, names: readonly string[]): number[] {
  const given = [...shared.values()].flat()
  return names.map((name) => given.filter((one) => one === name).length)
}
