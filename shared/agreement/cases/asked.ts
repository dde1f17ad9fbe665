import type { Scale } from '#shared/agreement/pair-table.ts'
import {
  type Weights,
  linear,
  quadratic,
  weightsOfDisagreements,
} from '#shared/agreement/weights.ts'

import { BadCase, type Case, type Value } from './case.ts'
import type { Ratings } from './ratings.ts'

/** A case with its ratings in. */
export interface Asked {
  of: Case
  ratings: Ratings
}

/** How a category is named in an answer. */
export function labelOf(value: Value): string {
  return Array.isArray(value) ? value.join('+') : String(value)
}

/** The weights a case asks for, on its categories; null for none. */
export function weightsOf({ of: { options }, ratings }: Asked): Weights | null {
  const q = ratings.categories.length
  const { weights, disagreementMatrix } = options
  if (disagreementMatrix)
    return weightsOfDisagreements(square(disagreementMatrix, q, 'disagreementMatrix'))
  if (Array.isArray(weights)) return square(weights, q, 'weights')
  if (weights === 'linear') return linear(q)
  return weights === 'quadratic' ? quadratic(q) : null
}

export function square(matrix: readonly number[][], q: number, name: string): number[][] {
  if (matrix.length !== q || matrix.some((row) => row.length !== q))
    throw new BadCase(`options.${name} must have ${q} rows of ${q} numbers, one for each category`)
  return matrix.map((row) => [...row])
}

/** The scale of two raters: categories go by their places. */
export function scaleOf(asked: Asked): Scale | null {
  const weights = weightsOf(asked)
  return weights && { categories: placesOf(asked), weights }
}

export function placesOf({ ratings }: Asked): string[] {
  return ratings.categories.map((_, place) => `${place}`)
}

/** The two raters of a statistic of two: those named, or the first two to appear. */
export function twoRaters({ of: { options, statistic }, ratings }: Asked): [string, string] {
  const [first, second, ...more] = options.raters ?? [...ratings.raters.keys()].slice(0, 2)
  if (first === undefined || second === undefined || more.length > 0)
    throw new BadCase(`${statistic} compares two raters; name them in options.raters`)
  for (const rater of [first, second])
    if (!ratings.raters.has(rater))
      throw new BadCase(`options.raters names ${JSON.stringify(rater)}, who rates nothing here`)
  return [first, second]
}
