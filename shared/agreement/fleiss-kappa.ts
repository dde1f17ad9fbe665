import type { Estimate } from './estimate.ts'
import { pairable, type Pattern, ratingsOf, unitsOf } from './pattern.ts'
import { agreementIn } from './percent-agreement.ts'

/**
 * Fleiss' kappa: (p_a − p_e) / (1 − p_e). Raters need not be the same people from unit to unit.
 *
 * Fleiss (1971), "Measuring nominal scale agreement among many raters", for equally many ratings everywhere. Where some
 * are missing, as Gwet (2014), "Handbook of Inter-Rater Reliability": p_a over units with two ratings or more, p_e = Σ π_k²
 * with π_k the mean share of category k over all rated units (a unit rated once counts here, unlike in alpha).
 * Undefined where no unit has two ratings, and where every rating is the same (p_e = 1).
 */
export function fleissKappa(patterns: readonly Pattern[]): Estimate {
  const units = pairable(patterns)
  const n = unitsOf(units)
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }

  const rated = patterns.filter((pattern) => pattern.times > 0 && ratingsOf(pattern) > 0)
  const shares = (rated[0]?.counts ?? []).map(
    (_, k) =>
      rated.reduce((sum, unit) => sum + (unit.times * (unit.counts[k] ?? 0)) / ratingsOf(unit), 0) /
      unitsOf(rated),
  )
  const used = shares.filter((share) => share > 0).length
  if (used < 2) return { status: 'undefined', reason: 'no_variation', n }

  const observed = units.reduce((sum, unit) => sum + unit.times * agreementIn(unit), 0) / n
  const expected = shares.reduce((sum, share) => sum + share ** 2, 0)
  return {
    status: 'ok',
    value: (observed - expected) / (1 - expected),
    n,
    interval: null,
    method: 'fleiss_kappa',
    components: { observed, expected },
  }
}
