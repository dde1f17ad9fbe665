import { chanceCorrected } from './chance-corrected.ts'
import { fromEvenOdds } from './chance.ts'
import type { Coefficient } from './coefficient.ts'
import type { Pattern } from './pattern.ts'

/**
 * Kappa adjusted for prevalence and bias: (q · p_o − 1) / (q − 1), which for two categories is 2 p_o − 1.
 *
 * Byrt, Bishop and Carlin (1993), "Bias, prevalence and kappa".
 */
export const pabak: Coefficient<Pattern> = chanceCorrected(fromEvenOdds('pabak'))
