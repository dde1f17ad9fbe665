import { chanceCorrected } from './chance-corrected.ts'
import { fromPool } from './chance.ts'
import { type Coefficient, restrictedTo } from './coefficient.ts'
import { type Pattern, ratingsOf } from './pattern.ts'

/**
 * Scott's pi for two interchangeable raters: p_e = Σ ((p_k· + p_·k) / 2)², so it does not matter who said what. Fleiss'
 * kappa is the same for more of them. Units without exactly two ratings are passed over.
 *
 * Scott (1955), "Reliability of content analysis: the case of nominal scale coding".
 */
export const scottPi: Coefficient<Pattern> = restrictedTo(
  (pattern) => ratingsOf(pattern) === 2,
  chanceCorrected(fromPool('scott_pi')),
)
