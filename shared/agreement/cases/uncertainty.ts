import { bootstrap } from '#shared/agreement/bootstrap.ts'
import type { Coefficient } from '#shared/agreement/coefficient.ts'
import type { Estimate, Interval } from '#shared/agreement/estimate.ts'
import { around } from '#shared/agreement/gwet-error.ts'
import { jackknife, plainJackknife, spreadOf } from '#shared/agreement/jackknife.ts'

import { type Answer, BadCase, type CaseOptions } from './case.ts'

/** A coefficient with the units that it rests on, and the errors that have a formula of their own. */
export interface Measured<Unit> {
  units: readonly Unit[]
  coefficient: Coefficient<Unit>
  /** Gwet's error, and the units that its t counts. */
  gwet?: () => { error: number | null; n: number }
  fleissCohenEveritt?: () => { estimate: Estimate; error: number | null }
  fleissNull?: () => number | null
}

type Uncertainty = Pick<Answer, 'se' | 'ci' | 'extra'>

/** Standard error and interval of an estimate, by the method that a case asks for, or as the workbench shows them. */
export function uncertaintyOf<Unit extends { times: number }>(
  measured: Measured<Unit>,
  estimate: Estimate,
  { ci, seed = 1 }: CaseOptions,
): Uncertainty {
  if (estimate.status === 'undefined') return {}
  switch (ci) {
    case undefined:
      if (estimate.interval) return ends(null, estimate.interval)
      return isLong(measured) ? {} : byJackknife(measured, 'atanh')
    case 'jackknife-atanh':
      return byJackknife(measured, 'atanh')
    case 'jackknife-t':
      return byJackknife(measured, 'plain')
    case 'bootstrap': {
      const { units, coefficient } = measured
      const drawn = bootstrap(units, coefficient, { seed })
      const { resamples, undefined: withoutValue } = drawn
      return { ...ends(null, drawn.interval), extra: { resamples, undefined: withoutValue } }
    }
    case 'gwet-t': {
      const { error, n } = measured.gwet?.() ?? cannot(ci)
      return ends(error, error ? around(estimate.value, error, n) : null)
    }
    case 'fleiss-cohen-everitt-1969-z': {
      const found = measured.fleissCohenEveritt?.() ?? cannot(ci)
      return ends(found.error, found.estimate.status === 'ok' ? found.estimate.interval : null)
    }
    case 'fleiss-null-se': {
      const error = (measured.fleissNull ?? cannot(ci))()
      return { ...ends(error, null), ...(error && { extra: { z: estimate.value / error } }) }
    }
    default:
      return cannot(ci)
  }
}

/** Whether leaving each pattern out would mean to do all of it again too often, for what nobody asked for. */
function isLong<Unit>({ units, coefficient }: Measured<Unit>): boolean {
  return !coefficient.leavingOut && units.length > 700
}

function byJackknife<Unit extends { times: number }>(
  { units, coefficient }: Measured<Unit>,
  scale: 'atanh' | 'plain',
): Uncertainty {
  const estimate = coefficient(units)
  const spread = spreadOf(units, coefficient)
  if (!spread || estimate.status === 'undefined') return {}
  const onAtanh = jackknife(units, coefficient)
  const isAlpha = estimate.method === 'krippendorff_alpha'
  return {
    ...ends(spread.error, scale === 'plain' ? plainJackknife(spread) : onAtanh),
    extra: {
      biasCorrected: spread.biasCorrected,
      // Of alpha these are the pairable units; other coefficients also rest on units rated once.
      [isAlpha ? 'nPairableUnits' : 'replicates']: spread.n + spread.undefined,
      ...(onAtanh && { atanhLow: onAtanh.low, atanhHigh: onAtanh.high }),
    },
  }
}

function ends(error: number | null, interval: Interval | null): Uncertainty {
  return {
    ...(error !== null && { se: error }),
    ...(interval && { ci: { low: interval.low, high: interval.high, method: interval.method } }),
  }
}

function cannot(ci: string): never {
  throw new BadCase(
    `options.ci ${JSON.stringify(ci)} is not known for this statistic; leave it out for the jackknife`,
  )
}
