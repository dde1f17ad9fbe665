import { chanceCorrected } from './chance-corrected.ts'
import { type Chance, fromEvenOdds } from './chance.ts'
import type { Coefficient } from './coefficient.ts'
import type { Pattern } from './pattern.ts'
import type { Weights } from './weights.ts'

/**
 * The coefficient of Brennan and Prediger: p_e = 1/q, every *declared* category as likely as every other; with weights
 * Σ w_kl / q². Undefined for a single declared category.
 *
 * Brennan and Prediger (1981), "Coefficient kappa: some uses, misuses, and alternatives"; Bennett's S before them.
 */
export function brennanPrediger(weights: Weights | null = null): Coefficient<Pattern> {
  return chanceCorrected(evenOdds(weights))
}

/** What it takes for chance, for its error (`withGwetInterval`). */
export function evenOdds(weights: Weights | null = null): Chance {
  return fromEvenOdds('brennan_prediger', weights)
}
