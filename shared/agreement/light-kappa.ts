import { cohenKappa } from './cohen-kappa.ts'
import type { Estimate } from './estimate.ts'
import { pairwiseMatrix } from './pairwise-matrix.ts'
import type { RaterPattern } from './rater-pattern.ts'

/**
 * Light's kappa: the mean of Cohen's kappas of every two raters who rated something in common. It is not the kappa of the
 * ratings together. A pair whose kappa is 0/0 is left out and counted in `components.undefined`.
 *
 * Light (1971), "Measures of response agreement for qualitative data".
 */
export function lightKappa(
  patterns: readonly RaterPattern[],
  categories: readonly string[],
): Estimate {
  const shared = pairwiseMatrix(patterns, categories, cohenKappa)
    .map(({ estimate }) => estimate)
    .filter(({ n: both }) => both > 0)
  const n = patterns
    .filter(({ places }) => places.filter((place) => place !== null).length > 1)
    .reduce((sum, { times }) => sum + times, 0)
  if (shared.length === 0) return { status: 'undefined', reason: 'no_units', n: 0 }
  const kappas = shared.flatMap((kappa) => (kappa.status === 'ok' ? [kappa.value] : []))
  if (kappas.length === 0) return { status: 'undefined', reason: 'no_variation', n }
  return {
    status: 'ok',
    value: kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length,
    n,
    interval: null,
    method: 'light_kappa',
    components: { pairs: kappas.length, undefined: shared.length - kappas.length },
  }
}
