import type { Coefficient } from './coefficient.ts'
import { apartIn, type PairPattern, pairTable } from './pair-table.ts'

/**
 * The largest kappa that the two raters' own totals allow: (Σ min(p_k·, p_·k) − p_e) / (1 − p_e).
 *
 * Cohen (1960), p. 42. Undefined where kappa is.
 */
export const kappaMax: Coefficient<PairPattern> = (pairs) => {
  const table = pairTable(pairs, null)
  const { n, first, second } = table
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  const { expected } = apartIn(table)
  if (expected === 0) return { status: 'undefined', reason: 'no_variation', n }

  const alike = first.reduce((sum, one, k) => sum + Math.min(one, second[k] ?? 0), 0)
  return {
    status: 'ok',
    value: 1 - (n * (n - alike)) / expected,
    n,
    interval: null,
    method: 'cohen_kappa_max',
    components: { observed: alike / n, expected: 1 - expected / n ** 2 },
  }
}
