import {
  type Distance,
  fixedDistance,
  interval,
  nominal,
  ordinal,
  ratio,
} from '#shared/agreement/distance.ts'
import { setDistance } from '#shared/agreement/set-distance.ts'

import { type Asked, square } from './asked.ts'
import { BadCase, levels, type Value } from './case.ts'

/** The distance at a level of measurement, or the one that a case brings. */
export function distanceOf({ of: { level, options }, ratings }: Asked): Distance {
  const { categories } = ratings
  if (options.distanceMatrix) {
    const matrix = square(options.distanceMatrix, categories.length, 'distanceMatrix')
    return fixedDistance((c, k) => matrix[c]?.[k] ?? 0)
  }
  switch (level) {
    case 'nominal':
      return nominal
    case 'ordinal':
      return ordinal
    case 'interval':
      return interval(numbers(categories, level))
    case 'ratio': {
      const values = numbers(categories, level)
      if (values.some((value) => value < 0))
        throw new BadCase('level ratio needs numbers that are not below 0; use interval')
      return ratio(values)
    }
    case 'jaccard':
    case 'masi':
      return setDistance(level, categories.map(members))
    default:
      throw new BadCase(`level ${JSON.stringify(level)} is not known; use ${levels.join(', ')}`)
  }
}

function numbers(categories: readonly Value[], level: string): number[] {
  return categories.map((value) => {
    const number = typeof value === 'number' ? value : Number.NaN
    if (!Number.isFinite(number))
      throw new BadCase(`level ${level} needs numbers, and ${JSON.stringify(value)} is none`)
    return number
  })
}

function members(value: Value): string[] {
  if (!Array.isArray(value))
    throw new BadCase(`this level needs sets of labels, and ${JSON.stringify(value)} is none`)
  return value.map((label) => JSON.stringify(label))
}
