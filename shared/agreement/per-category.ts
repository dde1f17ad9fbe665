import type { Coefficient } from './coefficient.ts'
import type { Estimate } from './estimate.ts'
import { type Pattern, ratingsOf } from './pattern.ts'

/**
 * A coefficient of each category against all others taken together; a missing rating stays missing. Of Fleiss' kappa this is
 * κ_k = 1 − Σ_i r_ik (m − r_ik) / (N m (m − 1) p_k (1 − p_k)), Fleiss (1971); of alpha, Krippendorff (2004), 11.3.
 */
export function perCategory(
  patterns: readonly Pattern[],
  coefficient: Coefficient<Pattern>,
): Estimate[] {
  const q = patterns[0]?.counts.length ?? 0
  return Array.from({ length: q }, (_, k) => {
    const estimate = coefficient(
      patterns.map((pattern) => {
        const count = pattern.counts[k] ?? 0
        return { counts: [count, ratingsOf(pattern) - count], times: pattern.times }
      }),
    )
    const isUsed = patterns.some(({ counts, times }) => times > 0 && (counts[k] ?? 0) > 0)
    if (estimate.status === 'ok' || isUsed || estimate.reason === 'no_units') return estimate
    return { status: 'undefined', reason: 'never_used', n: estimate.n }
  })
}
