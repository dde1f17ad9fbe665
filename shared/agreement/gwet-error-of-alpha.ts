import { agreementIn } from './chance-corrected.ts'
import { pairable, type Pattern, ratingsOf, unitsOf } from './pattern.ts'

/**
 * The linearised standard error of nominal alpha, without the correction of order 1/n that alpha makes to p_a: with r̄ the
 * mean ratings per pairable unit, α' = (p_a − p_e) / (1 − p_e), α_i made of p_a|i = Σ_k r_ik (r_ik − 1) / (r̄ (r_i − 1))
 * − p_a (r_i − r̄) / r̄, p_e|i = Σ_k π_k r_ik / r̄ − p_e (r_i − r̄) / r̄ and α*_i = α_i − 2 (1 − α') (p_e|i − p_e) / (1 − p_e),
 * SE² = Σ (α*_i − α')² / (N (N − 1)).
 *
 * Gwet (2014), chapter 6. Null for fewer than two pairable units, and where nothing varies.
 */
export function gwetErrorOfAlpha(patterns: readonly Pattern[]): number | null {
  const units = pairable(patterns)
  const n = unitsOf(units)
  if (n < 2) return null
  const mean = units.reduce((sum, unit) => sum + unit.times * ratingsOf(unit), 0) / n
  const shares = (units[0]?.counts ?? []).map(
    (_, k) =>
      units.reduce((sum, { counts, times }) => sum + times * (counts[k] ?? 0), 0) / (n * mean),
  )
  const expected = shares.reduce((sum, share) => sum + share ** 2, 0)
  if (expected > 1 - 1e-12) return null
  const weighted = (unit: Pattern) => (agreementIn(unit) * ratingsOf(unit)) / mean
  const observed = units.reduce((sum, unit) => sum + unit.times * weighted(unit), 0) / n
  const value = (observed - expected) / (1 - expected)

  const squares = units.reduce((sum, unit) => {
    const surplus = (ratingsOf(unit) - mean) / mean
    const agreeing = weighted(unit) - observed * surplus
    const chancy =
      unit.counts.reduce((part, count, k) => part + (count * (shares[k] ?? 0)) / mean, 0) -
      expected * surplus
    const own = (agreeing - expected - 2 * (1 - value) * (chancy - expected)) / (1 - expected)
    return sum + unit.times * (own - value) ** 2
  }, 0)
  return Math.sqrt(squares / (n * (n - 1)))
}
