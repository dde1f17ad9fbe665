import { chanceCorrected } from '#shared/agreement/chance-corrected.ts'
import {
  type Chance,
  fromEvenOdds,
  fromHardUnits,
  fromPool,
  none,
} from '#shared/agreement/chance.ts'
import { fleissNullError } from '#shared/agreement/fleiss-null-error.ts'
import { gwetErrorOfAlpha } from '#shared/agreement/gwet-error-of-alpha.ts'
import { gwetError } from '#shared/agreement/gwet-error.ts'
import { alphaAt } from '#shared/agreement/krippendorff-alpha.ts'
import { pairable, type Pattern, ratingsOf, unitsOf } from '#shared/agreement/pattern.ts'
import { percentAgreement } from '#shared/agreement/percent-agreement.ts'

import { type Asked, weightsOf } from './asked.ts'
import { distanceOf } from './distance-of.ts'
import type { Measured } from './uncertainty.ts'

/** Statistics to which it does not matter who said what. */
export const ofUnits: Record<string, (asked: Asked) => Measured<Pattern>> = {
  krippendorff_alpha: alpha,
  krippendorff_alpha_jackknife: alpha,
  percent_agreement: (asked) => {
    const weights = weightsOf(asked)
    const measured = corrected(asked, none('percent_agreement', weights))
    return weights ? measured : { ...measured, coefficient: percentAgreement }
  },
  fleiss_kappa: fleiss,
  fleiss_kappa_missing: fleiss,
  gwet_ac: gwet,
  gwet_ac1: gwet,
  gwet_ac2: gwet,
  brennan_prediger: (asked) => corrected(asked, fromEvenOdds('brennan_prediger', weightsOf(asked))),
  randolph_kappa: (asked) => corrected(asked, fromEvenOdds('randolph_kappa')),
  pabak: (asked) => corrected(asked, fromEvenOdds('pabak')),
}

function alpha(asked: Asked): Measured<Pattern> {
  // Unpairable units are in no part of alpha, so leaving one out is no replicate.
  const all = asked.ratings.patterns()
  const units = pairable(all)
  const isNominal = asked.of.level === 'nominal' && !asked.of.options.distanceMatrix
  return {
    units,
    coefficient: alphaAt(distanceOf(asked)),
    ...(isNominal && { gwet: () => ({ error: gwetErrorOfAlpha(units), n: rated(all) }) }),
  }
}

function fleiss(asked: Asked): Measured<Pattern> {
  const weights = weightsOf(asked)
  const measured = corrected(asked, fromPool('fleiss_kappa', weights))
  return { ...measured, ...(!weights && { fleissNull: () => fleissNullError(measured.units) }) }
}

function gwet(asked: Asked): Measured<Pattern> {
  const weights = weightsOf(asked)
  return corrected(asked, fromHardUnits(weights ? 'gwet_ac2' : 'gwet_ac1', weights))
}

function corrected({ ratings }: Asked, chance: Chance): Measured<Pattern> {
  const units = ratings.patterns()
  return {
    units,
    coefficient: chanceCorrected(chance),
    gwet: () => ({ error: gwetError(units, chance), n: rated(units) }),
  }
}

function rated(patterns: readonly Pattern[]): number {
  return unitsOf(patterns.filter((pattern) => ratingsOf(pattern) > 0))
}
