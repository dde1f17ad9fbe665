import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

import type { Coefficient } from './coefficient.ts'
import type { Interval } from './estimate.ts'

/** `undefined` counts the resamples without variation; above 5 % of them there is no interval. */
export interface Bootstrap {
  interval: Interval | null
  resamples: number
  undefined: number
}

/**
 * The percentile interval of a coefficient over units drawn with replacement, as a cross-check of the jackknife. Units are
 * drawn, never ratings or pairs: those depend on each other. The same seed gives the same interval.
 *
 * Efron (1979), "Bootstrap methods: another look at the jackknife"; Zapf et al. (2016) for alpha with missing ratings.
 */
export function bootstrap<Unit extends { times: number }>(
  units: readonly Unit[],
  statistic: Coefficient<Unit>,
  { seed, resamples = 1000 }: { seed: number; resamples?: number },
): Bootstrap {
  const places = units.flatMap(({ times }, at) => Array.from({ length: times }, () => at))
  const random = xoroshiro128plus(seed)
  const values: number[] = []
  for (let i = 0; i < resamples && places.length > 0; i++) {
    const drawn = units.map(() => 0)
    for (let k = 0; k < places.length; k++) {
      const at = places[uniformInt(random, 0, places.length - 1)] ?? 0
      drawn[at] = (drawn[at] ?? 0) + 1
    }
    const estimate = statistic(units.map((unit, at) => ({ ...unit, times: drawn[at] ?? 0 })))
    if (estimate.status === 'ok') values.push(estimate.value)
  }
  const missing = resamples - values.length
  const sorted = values.toSorted((a, b) => a - b)
  const interval: Interval | null =
    missing > resamples * mayBeUndefined
      ? null
      : {
          low: quantile(sorted, 0.025),
          high: quantile(sorted, 0.975),
          level: 0.95,
          method: 'bootstrap',
        }
  return { interval, resamples, undefined: missing }
}

const mayBeUndefined = 0.05

/** Between the two nearest ranks (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (at - Math.floor(at)) * (above - below)
}
