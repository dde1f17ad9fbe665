import { expect, it } from 'vitest'

import { alphaAt } from './krippendorff-alpha.ts'
import { patternsOf } from './pattern.ts'
import { setDistance, setDistances, setKey } from './set-distance.ts'

// Nine units, two people, any number of labels: small enough to be worked out by hand.
const units = [
  [[], []],
  [['A'], []],
  [['A'], ['A']],
  [['A'], ['B']],
  [['A', 'B'], ['A']],
  [
    ['A', 'B'],
    ['C', 'A'],
  ],
  [
    ['A', 'B', 'C'],
    ['C', 'B', 'A', 'A'],
  ],
  [['C'], ['A', 'C']],
  [['C'], ['C', 'A']],
]

function alphaOf(kind: 'jaccard' | 'masi') {
  const members = new Map(units.flat().map((labels) => [setKey(labels), labels]))
  const patterns = patternsOf(
    units.map((unit) => unit.map(setKey)),
    [...members.keys()],
  )
  return alphaAt(setDistance(kind, [...members.values()]))(patterns)
}

it('gives alpha of sets of labels by the distances of Jaccard and of Passonneau (2006)', () => {
  expect(alphaOf('masi')).toMatchObject({ value: expect.closeTo(281 / 1029, 12), n: 9 })
  expect(alphaOf('jaccard')).toMatchObject({ value: expect.closeTo(196 / 621, 12), n: 9 })
})

it.each([
  [[], [], 0, 0],
  [[], ['A'], 1, 1],
  [['A'], ['B'], 1, 1],
  [['A'], ['A', 'B'], 1 / 2, 2 / 3],
  [['A', 'B'], ['B', 'C'], 2 / 3, 8 / 9],
  [['__proto__'], ['__proto__', 'constructor'], 1 / 2, 2 / 3],
])('puts %j and %j %f apart, and %f by MASI', (a, b, jaccard, masi) => {
  const [one, other] = [new Set<string>(a), new Set<string>(b)]
  expect(setDistances.jaccard(one, other)).toBeCloseTo(jaccard, 12)
  expect(setDistances.masi(one, other)).toBeCloseTo(masi, 12)
})

it('knows a set by its labels, not by their order or by joining them', () => {
  expect(setKey(['b', 'a', 'b'])).toBe(setKey(['a', 'b']))
  expect(setKey(['a', 'b'])).not.toBe(setKey(['a,b']))
  expect(setKey([])).not.toBe(setKey(['']))
})
