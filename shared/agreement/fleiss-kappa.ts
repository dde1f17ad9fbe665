import { chanceCorrected } from './chance-corrected.ts'
import { fromPool } from './chance.ts'
import type { Coefficient } from './coefficient.ts'
import type { Pattern } from './pattern.ts'
import type { Weights } from './weights.ts'

/**
 * Fleiss' kappa, p_e = Σ π_k². Raters need not be the same people from unit to unit.
 *
 * Fleiss (1971), "Measuring nominal scale agreement among many raters", for equally many ratings everywhere; where some
 * are missing, as Gwet (2014) generalises it. Undefined where every rating is the same.
 */
export const fleissKappa: Coefficient<Pattern> = weightedFleissKappa(null)

/** The same with weights for how much two categories agree: p_e = Σ w_kl π_k π_l. */
export function weightedFleissKappa(weights: Weights | null): Coefficient<Pattern> {
  return chanceCorrected(fromPool('fleiss_kappa', weights))
}
