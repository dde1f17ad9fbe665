import { agreementIn } from './chance-corrected.ts'
import { type Coefficient, ofSums } from './coefficient.ts'
import { type Pattern, ratingsOf } from './pattern.ts'
import { wilsonInterval } from './wilson-interval.ts'

/**
 * The share of agreeing pairs of ratings, averaged over units: mean of Σ r_k (r_k − 1) / (r (r − 1)), units with r ≥ 2.
 *
 * Fleiss (1971), "Measuring nominal scale agreement among many raters" (there P̄); with unequal r as Gwet (2014) has it.
 * It is not 1 − D_o of Krippendorff's alpha, which weights units by r. With two ratings everywhere it is a proportion of
 * units and has a Wilson interval.
 */
export const percentAgreement: Coefficient<Pattern> = ofSums(
  (pattern) => {
    const r = ratingsOf(pattern)
    return r < 2 ? [0, 0, 0] : [1, agreementIn(pattern), r === 2 ? 0 : 1]
  },
  ([n = 0, agreeing = 0, beyondPairs = 0]) => {
    if (n === 0) return { status: 'undefined', reason: 'no_units', n }
    return {
      status: 'ok',
      value: agreeing / n,
      n,
      interval: beyondPairs === 0 ? wilsonInterval(agreeing, n) : null,
      method: 'percent_agreement',
      components: { agreeing, observed: agreeing / n, expected: 0 },
    }
  },
)
