import { type Coefficient, leavingOut } from './coefficient.ts'
import type { Estimate, Interval, Statistic } from './estimate.ts'
import { unitsOf } from './pattern.ts'
import { studentT, studentTBelow } from './student-t.ts'

/** More undefined replicates than this, and there is no interval. */
const mayBeUndefined = 0.05

/** What leaving out one unit at a time tells of a coefficient. */
export interface Spread {
  value: number
  /** The standard error √((N − 1)/N · Σ (θ₋ᵤ − mean)²). */
  error: number
  /** N θ − (N − 1) · mean: the value without its bias of order 1/N. */
  biasCorrected: number
  /** The replicates that are defined, and the units whose absence leaves 0/0. */
  n: number
  undefined: number
}

/**
 * The jackknife of Quenouille and Tukey over units, because ratings within a unit depend on each other; Hughes (2022),
 * arXiv 2210.13265. Null where the coefficient is undefined, where nothing varies, and where more than 5 % of the
 * replicates are undefined. `units` are those the coefficient rests on, without unpairable ones.
 */
export function spreadOf<Unit extends { times: number }>(
  units: readonly Unit[],
  statistic: Coefficient<Unit>,
): Spread | null {
  const whole = statistic(units)
  if (whole.status === 'undefined') return null

  const without = leavingOut(statistic, units)
  const replicates = units
    .filter(({ times }) => times > 0)
    .map((unit) => ({ times: unit.times, estimate: without(unit) }))
    .flatMap(({ times, estimate }) =>
      estimate.status === 'ok' ? [{ times, value: estimate.value }] : [],
    )
  const all = unitsOf(units)
  const n = unitsOf(replicates)
  if (n < 2 || n < all * (1 - mayBeUndefined)) return null

  const mean = replicates.reduce((sum, { times, value }) => sum + times * value, 0) / n
  const spread = replicates.reduce((sum, { times, value }) => sum + times * (value - mean) ** 2, 0)
  const error = Math.sqrt(((n - 1) / n) * spread)
  if (error === 0) return null
  const biasCorrected = n * whole.value - (n - 1) * mean
  return { value: whole.value, error, biasCorrected, n, undefined: all - n }
}

/**
 * The 95 % interval of a coefficient between −1 and 1: t quantiles with N − 1 degrees of freedom around atanh θ,
 * tanh(atanh θ ± t · SE / (1 − θ²)), which covers best in small samples. Null where there is no spread, and at ±1.
 */
export function jackknife<Unit extends { times: number }>(
  units: readonly Unit[],
  statistic: Coefficient<Unit>,
): Interval | null {
  const spread = spreadOf(units, statistic)
  if (!spread || Math.abs(spread.value) >= 1) return null
  const { centre, error, n } = onAtanhScale(spread)
  const reach = studentT(0.975, n - 1) * error
  return {
    low: Math.tanh(centre - reach),
    high: Math.tanh(centre + reach),
    level: 0.95,
    method: 'jackknife_atanh',
  }
}

/** The plain interval θ ± t · SE, cut at 1, as other programs print it. */
export function plainJackknife({
  value,
  error,
  n,
}: Pick<Spread, 'value' | 'error' | 'n'>): Interval {
  const reach = studentT(0.975, n - 1) * error
  return {
    low: value - reach,
    high: Math.min(1, value + reach),
    level: 0.95,
    method: 'jackknife_t',
  }
}

/**
 * How probable it is that the coefficient of all such units lies below a limit: what a gate wants to know. It is made
 * from the same t on the atanh scale as the interval, so it is .025 at the interval's lower end.
 */
export function chanceBelow(limit: number, spread: Spread): number {
  const { centre, error, n } = onAtanhScale(spread)
  return studentTBelow((Math.atanh(limit) - centre) / error, n - 1)
}

/** What cannot be below 0. */
const shares = new Set<Statistic>(['percent_agreement', 'specific_agreement', 'proportion'])

/** The coefficient with its jackknife interval, where it has one and comes with no other. */
export function withInterval<Unit extends { times: number }>(
  units: readonly Unit[],
  statistic: Coefficient<Unit>,
): Estimate {
  const estimate = statistic(units)
  if (estimate.status === 'undefined' || estimate.interval) return estimate
  const interval = jackknife(units, statistic)
  const isShare = shares.has(estimate.method)
  return {
    ...estimate,
    interval: interval && isShare ? { ...interval, low: Math.max(0, interval.low) } : interval,
  }
}

function onAtanhScale({ value, error, n }: Spread) {
  return { centre: Math.atanh(value), error: error / (1 - value ** 2), n }
}
