import { type Coefficient, ofSums } from './coefficient.ts'
import { type Pattern, ratingsOf } from './pattern.ts'

/**
 * Specific agreement on one category (by its place): of the ratings that say it, how many others in the unit say it, too,
 * Σ r_k (r_k − 1) / Σ r_k (r − 1). For two raters 2 n_kk / (n_k· + n_·k), which is the F1 between them.
 *
 * Dice (1945); Spitzer and Fleiss (1974); Hripcsak and Rothschild (2005) on its being kappa where most is negative.
 */
export function specificAgreement(k: number): Coefficient<Pattern> {
  return ofSums(
    (pattern) => {
      const r = ratingsOf(pattern)
      const said = pattern.counts[k] ?? 0
      return r < 2 ? [0, 0, 0] : [1, said * (said - 1), said * (r - 1)]
    },
    ([n = 0, agreeing = 0, all = 0]) => {
      if (n === 0) return { status: 'undefined', reason: 'no_units', n }
      if (all === 0) return { status: 'undefined', reason: 'never_used', n }
      return {
        status: 'ok',
        value: agreeing / all,
        n,
        interval: null,
        method: 'specific_agreement',
        components: { agreeing, ratings: all },
      }
    },
  )
}
