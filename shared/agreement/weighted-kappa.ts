import type { Coefficient } from './coefficient.ts'
import { kappaOfTable } from './kappa-of-table.ts'
import { type PairPattern, pairTable, type Scale } from './pair-table.ts'

/**
 * Weighted kappa for two named raters on a *declared* scale: p_o = Σ w_kl p_kl, p_e = Σ w_kl p_k· p_·l. A level that
 * nobody used counts in the weights, so it must be declared. With quadratic weights it is nearly an intraclass correlation.
 *
 * Cohen (1968), "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit".
 */
export function weightedKappa(scale: Scale): Coefficient<PairPattern> {
  return (pairs) => kappaOfTable(pairTable(pairs, scale), 'weighted_kappa')
}
