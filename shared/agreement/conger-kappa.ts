import { agreementIn } from './chance-corrected.ts'
import { product } from './chance.ts'
import type { Estimate } from './estimate.ts'
import { pairable, unitsOf } from './pattern.ts'
import { countsOf, type RaterPattern } from './rater-pattern.ts'
import type { Weights } from './weights.ts'

/**
 * Conger's kappa for several named raters: as Fleiss', but chance is two *different* raters rating by their own totals,
 * p_e = mean over ordered pairs g ≠ h of Σ_kl w_kl p_gk p_hl. For two raters it is Cohen's kappa.
 *
 * Conger (1980), "Integration and generalization of kappas for multiple raters"; with missing ratings as Gwet (2014),
 * each rater's totals over the units that rater rated.
 */
export function congerKappa(
  patterns: readonly RaterPattern[],
  q: number,
  weights: Weights | null = null,
): Estimate {
  const units = pairable(patterns.map((pattern) => countsOf(pattern, q)))
  const n = unitsOf(units)
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }

  const observed = units.reduce((sum, unit) => sum + unit.times * agreementIn(unit, weights), 0) / n
  const shares = sharesOfRaters(patterns, q)
  const raters = shares.length
  const pooled = sumOf(shares, q)
  const apart = shares.reduce((sum, one) => sum + product(one, one, weights), 0)
  const expected = (product(pooled, pooled, weights) - apart) / (raters * (raters - 1))
  if (expected > 1 - 1e-12) return { status: 'undefined', reason: 'no_variation', n }
  return {
    status: 'ok',
    value: (observed - expected) / (1 - expected),
    n,
    interval: null,
    method: 'conger_kappa',
    components: { observed, expected, raters },
  }
}

/** How each rater who rated anything spreads over the categories. */
function sharesOfRaters(patterns: readonly RaterPattern[], q: number): number[][] {
  const totals: number[][] = []
  for (const { places, times } of patterns)
    for (const [r, place] of places.entries()) {
      const counts = (totals[r] ??= Array.from({ length: q }, () => 0))
      if (place !== null) counts[place] = (counts[place] ?? 0) + times
    }
  return totals.flatMap((counts) => {
    const rated = counts.reduce((sum, count) => sum + count, 0)
    return rated > 0 ? [counts.map((count) => count / rated)] : []
  })
}

function sumOf(shares: readonly number[][], q: number): number[] {
  return Array.from({ length: q }, (_, k) => shares.reduce((sum, one) => sum + (one[k] ?? 0), 0))
}
