import { congerKappa } from '#shared/agreement/conger-kappa.ts'
import { lightKappa } from '#shared/agreement/light-kappa.ts'
import type { RaterPattern } from '#shared/agreement/rater-pattern.ts'

import { type Asked, placesOf, weightsOf } from './asked.ts'
import type { Measured } from './uncertainty.ts'

/** Statistics of several raters by name. */
export const ofRaters: Record<string, (asked: Asked) => Measured<RaterPattern>> = {
  conger_kappa: (asked) => {
    const weights = weightsOf(asked)
    const q = asked.ratings.categories.length
    return {
      units: asked.ratings.raterPatterns(),
      coefficient: (patterns) => congerKappa(patterns, q, weights),
    }
  },
  light_kappa: (asked) => {
    const places = placesOf(asked)
    return {
      units: asked.ratings.raterPatterns(),
      coefficient: (patterns) => lightKappa(patterns, places),
    }
  },
}
