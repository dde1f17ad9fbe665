import { pairable, type Pattern, ratingsOf, unitsOf } from './pattern.ts'

/**
 * The standard error of Fleiss' kappa if there were no agreement beyond chance:
 * SE² = 2 [(Σ p_k q_k)² − Σ p_k q_k (q_k − p_k)] / (N m (m − 1) (Σ p_k q_k)²), q_k = 1 − p_k.
 *
 * Fleiss, Nee and Landis (1979), "Large sample variance of kappa in the case of different sets of raters". It serves to
 * test κ = 0 (z = κ / SE), never to make an interval. Null where units have unequally many ratings, or nothing varies.
 */
export function fleissNullError(patterns: readonly Pattern[]): number | null {
  const units = pairable(patterns)
  const m = units[0] ? ratingsOf(units[0]) : 0
  if (m === 0 || units.some((unit) => ratingsOf(unit) !== m)) return null
  const n = unitsOf(units)
  const shares = (units[0]?.counts ?? []).map(
    (_, k) => units.reduce((sum, { counts, times }) => sum + times * (counts[k] ?? 0), 0) / (n * m),
  )
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0)
  if (spread === 0) return null
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0)
  return Math.sqrt((2 * (spread ** 2 - skew)) / (n * m * (m - 1))) / spread
}
