import { chanceCorrected } from './chance-corrected.ts'
import { type Chance, fromHardUnits } from './chance.ts'
import type { Coefficient } from './coefficient.ts'
import type { Pattern } from './pattern.ts'
import type { Weights } from './weights.ts'

/**
 * Gwet's AC1: p_e = Σ π_k (1 − π_k) / (q − 1). It keeps its height where nearly every rating is the same and kappa falls
 * (the prevalence paradox). It depends on q, the number of *declared* categories, and is undefined for one; where more
 * are declared and one is used throughout, it is 1.
 *
 * Gwet (2008), "Computing inter-rater reliability and its variance in the presence of high agreement".
 */
export const gwetAC1: Coefficient<Pattern> = chanceCorrected(ac1())

/** What AC1 takes for chance, for its error (`withGwetInterval`). */
export function ac1(): Chance {
  return fromHardUnits('gwet_ac1')
}

/** Gwet's AC2: the same with weights, p_e = Σ w_kl · Σ π_k (1 − π_k) / (q (q − 1)); Gwet (2014), chapter 5. */
export function gwetAC2(weights: Weights): Coefficient<Pattern> {
  return chanceCorrected(fromHardUnits('gwet_ac2', weights))
}
