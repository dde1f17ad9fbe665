import type { Coefficient } from './coefficient.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { Estimate } from './estimate.ts'
import { normalQuantile } from './normal-quantile.ts'
import { type PairPattern, pairTable, type PairTable, type Scale } from './pair-table.ts'
import { weightedKappa } from './weighted-kappa.ts'

/**
 * The standard error of Cohen's kappa, weighted where a scale is given:
 * SE² = {Σ p_kl [w_kl − (w̄_k· + w̄_·l)(1 − κ)]² − [κ − p_e (1 − κ)]²} / (n (1 − p_e)²), w̄_k· = Σ_l w_kl p_·l and
 * w̄_·l = Σ_k w_kl p_k·.
 *
 * Fleiss, Cohen and Everitt (1969), "Large sample standard errors of kappa and weighted kappa". Null where kappa is.
 */
export function fleissCohenEverittError(
  pairs: readonly PairPattern[],
  scale: Scale | null,
): number | null {
  const kappa = kappaOf(scale)(pairs)
  if (kappa.status === 'undefined') return null
  const table = pairTable(pairs, scale)
  const { n, cells, weight } = table
  const { byFirst, bySecond } = meanWeights(table)
  const { expected = 0 } = kappa.components
  const rest = 1 - kappa.value
  const squares = cells.reduce(
    (sum, { k, l, times }) =>
      sum + (times / n) * (weight(k, l) - ((byFirst[k] ?? 0) + (bySecond[l] ?? 0)) * rest) ** 2,
    0,
  )
  const variance = squares - (kappa.value - expected * rest) ** 2
  return Math.sqrt(Math.max(0, variance) / n) / (1 - expected)
}

/** Kappa with κ ± z · SE, not cut. */
export function withFleissCohenEveritt(
  pairs: readonly PairPattern[],
  scale: Scale | null = null,
): Estimate {
  const kappa = kappaOf(scale)(pairs)
  const error = fleissCohenEverittError(pairs, scale)
  if (kappa.status === 'undefined' || !error) return kappa
  const reach = normalQuantile(0.975) * error
  const [low, high] = [kappa.value - reach, kappa.value + reach]
  return { ...kappa, interval: { low, high, level: 0.95, method: 'fleiss_cohen_everitt' } }
}

function kappaOf(scale: Scale | null): Coefficient<PairPattern> {
  return scale ? weightedKappa(scale) : cohenKappa
}

function meanWeights({ n, first, second, weight }: PairTable) {
  const mean = (margin: number[], weigh: (at: number) => number) =>
    margin.reduce((sum, times, at) => sum + (times / n) * weigh(at), 0)
  return {
    byFirst: first.map((_, k) => mean(second, (l) => weight(k, l))),
    bySecond: second.map((_, l) => mean(first, (k) => weight(k, l))),
  }
}
