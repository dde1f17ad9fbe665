import { cohenKappa } from '#shared/agreement/cohen-kappa.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'
import {
  fleissCohenEverittError,
  withFleissCohenEveritt,
} from '#shared/agreement/fleiss-cohen-everitt.ts'
import { kappaMax } from '#shared/agreement/kappa-max.ts'
import type { PairPattern, Scale } from '#shared/agreement/pair-table.ts'
import { type Pattern, unitsOf } from '#shared/agreement/pattern.ts'
import { scottPi } from '#shared/agreement/scott-pi.ts'
import { weightedKappa } from '#shared/agreement/weighted-kappa.ts'

import { type Asked, scaleOf, twoRaters } from './asked.ts'
import { BadCase } from './case.ts'
import type { Measured } from './uncertainty.ts'

export function pairsOf(asked: Asked): PairPattern[] {
  return asked.ratings.pairs(...twoRaters(asked))
}

/** Statistics of two named raters. */
export const ofPairs: Record<string, (asked: Asked) => Measured<PairPattern>> = {
  cohen_kappa: (asked) => kappa(asked, null),
  cohen_kappa_max: (asked) => ({ units: pairsOf(asked), coefficient: kappaMax }),
  weighted_kappa: (asked) => {
    const scale = scaleOf(asked)
    if (!scale)
      throw new BadCase(
        'weighted_kappa needs weights: linear, quadratic or a matrix (options.weights, --weights)',
      )
    return kappa(asked, scale)
  },
  scott_pi: (asked) => {
    const q = asked.ratings.categories.length
    return {
      units: pairsOf(asked),
      coefficient: (pairs): Estimate => scottPi(pairs.map((pair) => countsOf(pair, q))),
    }
  },
}

function kappa(asked: Asked, scale: Scale | null): Measured<PairPattern> {
  const units = pairsOf(asked)
  const error = () => fleissCohenEverittError(units, scale)
  return {
    units,
    coefficient: scale ? weightedKappa(scale) : cohenKappa,
    // For two raters Gwet's variance of kappa is that of Fleiss, Cohen and Everitt.
    gwet: () => ({ error: error(), n: unitsOf(units) }),
    fleissCohenEveritt: () => ({
      error: error(),
      estimate: withFleissCohenEveritt(units, scale),
    }),
  }
}

function countsOf({ first, second, times }: PairPattern, q: number): Pattern {
  const counts = Array.from(
    { length: q },
    (_, k) => Number(first === `${k}`) + Number(second === `${k}`),
  )
  return { counts, times }
}
