import type { Estimate } from './estimate.ts'
import { pairable, type Pattern, ratingsOf, unitsOf } from './pattern.ts'
import { wilsonInterval } from './wilson-interval.ts'

/**
 * The share of agreeing pairs of ratings, averaged over units: mean of Σ r_k (r_k − 1) / (r (r − 1)), units with r ≥ 2.
 *
 * Fleiss (1971), "Measuring nominal scale agreement among many raters" (there P̄); with unequal r as Gwet (2014) has it.
 * It is not 1 − D_o of Krippendorff's alpha, which weights units by r. With two ratings everywhere it is a proportion of
 * units and has a Wilson interval.
 */
export function percentAgreement(patterns: readonly Pattern[]): Estimate {
  const units = pairable(patterns)
  const n = unitsOf(units)
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }

  const agreeing = units.reduce((sum, unit) => sum + unit.times * agreementIn(unit), 0)
  const inPairs = units.every((unit) => ratingsOf(unit) === 2)
  return {
    status: 'ok',
    value: agreeing / n,
    n,
    interval: inPairs ? wilsonInterval(agreeing, n) : null,
    method: 'percent_agreement',
    components: { agreeing },
  }
}

/** The share of agreeing ordered pairs among the ratings of one unit. */
export function agreementIn(pattern: Pattern): number {
  const r = ratingsOf(pattern)
  return pattern.counts.reduce((sum, count) => sum + count * (count - 1), 0) / (r * (r - 1))
}
