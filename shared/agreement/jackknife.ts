import type { Estimate, Interval } from './estimate.ts'
import { unitsOf } from './pattern.ts'
import { studentT } from './student-t.ts'

/** More undefined replicates than this, and there is no interval. */
const mayBeUndefined = 0.05

/**
 * The 95 % interval of a coefficient between −1 and 1: delete one unit at a time, take the spread of the replicates,
 * SE² = (N − 1)/N · Σ (θ₋ᵤ − mean)², and lay t quantiles with N − 1 degrees of freedom around atanh θ:
 * tanh(atanh θ ± t · SE / (1 − θ²)).
 *
 * Quenouille–Tukey jackknife over units, as ratings within a unit depend on each other; Hughes (2022), arXiv 2210.13265.
 * Null where the coefficient is undefined or ±1, where nothing varies, and where more than 5 % of the replicates are
 * undefined. `units` are those the coefficient rests on, without unpairable ones.
 */
export function jackknife<Unit extends { times: number }>(
  units: readonly Unit[],
  statistic: (units: readonly Unit[]) => Estimate,
): Interval | null {
  const whole = statistic(units)
  if (whole.status === 'undefined' || Math.abs(whole.value) >= 1) return null

  const replicates = units
    .map((unit, dropped) => ({
      times: unit.times,
      estimate: statistic(
        units.map((other, i) => (i === dropped ? { ...other, times: other.times - 1 } : other)),
      ),
    }))
    .flatMap(({ times, estimate }) =>
      estimate.status === 'ok' ? [{ times, value: estimate.value }] : [],
    )
  const n = unitsOf(replicates)
  if (n < 2 || n < unitsOf(units) * (1 - mayBeUndefined)) return null

  const mean = replicates.reduce((sum, { times, value }) => sum + times * value, 0) / n
  const spread = replicates.reduce((sum, { times, value }) => sum + times * (value - mean) ** 2, 0)
  const error = Math.sqrt(((n - 1) / n) * spread)
  if (error === 0) return null

  const reach = (studentT(0.975, n - 1) * error) / (1 - whole.value ** 2)
  const centre = Math.atanh(whole.value)
  return {
    low: Math.tanh(centre - reach),
    high: Math.tanh(centre + reach),
    level: 0.95,
    method: 'jackknife_atanh',
  }
}

/** The coefficient with its jackknife interval, where it has one. */
export function withInterval<Unit extends { times: number }>(
  units: readonly Unit[],
  statistic: (units: readonly Unit[]) => Estimate,
): Estimate {
  const estimate = statistic(units)
  const interval = estimate.status === 'ok' ? jackknife(units, statistic) : null
  return estimate.status === 'ok' && interval ? { ...estimate, interval } : estimate
}
