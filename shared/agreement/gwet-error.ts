import { agreementIn, chanceCorrected } from './chance-corrected.ts'
import type { Chance } from './chance.ts'
import type { Estimate, Interval } from './estimate.ts'
import { type Pattern, ratingsOf, unitsOf } from './pattern.ts'
import { studentT } from './student-t.ts'

/**
 * The standard error of a chance-corrected coefficient κ, linearised: with κ_i = (N / N₂) (p_a|i − p_e) / (1 − p_e) for the
 * N₂ units with two ratings, 0 for the others of the N rated ones, and κ*_i = κ_i − 2 (1 − κ) (p_e|i − p_e) / (1 − p_e),
 * SE² = Σ (κ*_i − κ)² / (N (N − 1)).
 *
 * Gwet (2008; 2014, chapter 5), for a sample of units that is small beside all of them, and the raters as they are. Null
 * where the coefficient is undefined or there is a single unit.
 */
export function gwetError(patterns: readonly Pattern[], chance: Chance): number | null {
  const whole = chanceCorrected(chance)(patterns)
  const rated = patterns.filter((pattern) => pattern.times > 0 && ratingsOf(pattern) > 0)
  const n = unitsOf(rated)
  if (whole.status === 'undefined' || n < 2) return null

  const expected = whole.components['expected'] ?? 0
  const all = rated.reduce<number[]>(
    (sums, unit) => sharesOf(unit).map((share, k) => (sums[k] ?? 0) + (unit.times * share) / n),
    [],
  )
  const squares = rated.reduce((sum, unit) => {
    const agreement =
      ratingsOf(unit) < 2
        ? 0
        : (n / whole.n) * ((agreementIn(unit, chance.weights) - expected) / (1 - expected))
    const chancy = (chance.toward(sharesOf(unit), all) - expected) / (1 - expected)
    return sum + unit.times * (agreement - 2 * (1 - whole.value) * chancy - whole.value) ** 2
  }, 0)
  return Math.sqrt(squares / (n * (n - 1)))
}

/** The coefficient with κ ± t · SE with N − 1 degrees of freedom, cut at 1; N counts the rated units. */
export function withGwetInterval(patterns: readonly Pattern[], chance: Chance): Estimate {
  const whole = chanceCorrected(chance)(patterns)
  const error = gwetError(patterns, chance)
  if (whole.status === 'undefined' || !error) return whole
  const rated = unitsOf(patterns.filter((pattern) => ratingsOf(pattern) > 0))
  return { ...whole, interval: around(whole.value, error, rated) }
}

function sharesOf(pattern: Pattern): number[] {
  return pattern.counts.map((count) => count / ratingsOf(pattern))
}

export function around(value: number, error: number, n: number): Interval {
  const reach = studentT(0.975, n - 1) * error
  return { low: value - reach, high: Math.min(1, value + reach), level: 0.95, method: 'gwet' }
}
