import type { Coefficient } from './coefficient.ts'
import type { Estimate } from './estimate.ts'
import type { PairPattern } from './pair-table.ts'
import { betweenTwo, pairsOfRaters, type RaterPattern } from './rater-pattern.ts'

/** Two raters, by their places, and what is said of the units that both rated; its `n` counts those. */
export interface PairwiseCell {
  raters: [number, number]
  estimate: Estimate
}

/** A coefficient of every two raters. */
export function pairwiseMatrix(
  patterns: readonly RaterPattern[],
  categories: readonly string[],
  coefficient: Coefficient<PairPattern>,
): PairwiseCell[] {
  const raters = Math.max(0, ...patterns.map(({ places }) => places.length))
  return pairsOfRaters(raters).map((two) => ({
    raters: two,
    estimate: coefficient(betweenTwo(patterns, two, categories)),
  }))
}
