import { chanceCorrected } from './chance-corrected.ts'
import { fromEvenOdds } from './chance.ts'
import type { Coefficient } from './coefficient.ts'
import type { Pattern } from './pattern.ts'

/**
 * Randolph's free-marginal kappa for many raters: p_e = 1/q of the q declared categories.
 *
 * Randolph (2005), "Free-marginal multirater kappa: an alternative to Fleiss' fixed-marginal multirater kappa".
 */
export const randolphKappa: Coefficient<Pattern> = chanceCorrected(fromEvenOdds('randolph_kappa'))
