import type { Coefficient } from './coefficient.ts'
import { kappaOfTable } from './kappa-of-table.ts'
import { type PairPattern, pairTable } from './pair-table.ts'

export type { PairPattern } from './pair-table.ts'

/**
 * Cohen's kappa for two named raters on nominal categories: (p_o − p_e) / (1 − p_e) with p_e = Σ p_k· p_·k, over jointly
 * rated units only.
 *
 * Cohen (1960), "A coefficient of agreement for nominal scales". Undefined for no units, and where both raters use one
 * and the same category throughout: chance alone then explains everything, so p_e = 1 and the quotient is 0/0.
 */
export const cohenKappa: Coefficient<PairPattern> = (pairs) =>
  kappaOfTable(pairTable(pairs, null), 'cohen_kappa')
