import { normalBelow } from '#shared/agreement/normal-quantile.ts'

import { binomialUpTo } from './accept-probability.ts'

/** Of n looked at, so many were defective (or overturned, or wrong). */
export interface ChartPoint {
  defectives: number
  n: number
}

export interface Limits {
  low: number
  high: number
}

/** `exact` takes the place of the limits where n · p̄ is below 5 and the normal ones mislead. `out` is a point beyond its limits. */
export interface ChartedPoint extends ChartPoint {
  p: number | null
  limits: Limits | null
  exact: Limits | null
  out: 'low' | 'high' | null
}

export interface PChart {
  center: number | null
  points: ChartedPoint[]
}

/**
 * A control chart of a share over time: limits p̄ ± 3 √(p̄ (1 − p̄) / n_t) for each n_t, not below 0 nor above 1. p̄ is the
 * share of the first `baseline` points together (all of them without it): a period once frozen is not moved by what comes.
 *
 * Shewhart (1931); Montgomery, "Introduction to statistical quality control", 7.2; NIST e-Handbook 6.3.3.2.
 */
export function pChart(
  points: readonly ChartPoint[],
  { sigmas = 3, baseline = points.length }: { sigmas?: number; baseline?: number } = {},
): PChart {
  const basis = points.slice(0, baseline)
  const looked = basis.reduce((sum, { n }) => sum + n, 0)
  if (looked === 0)
    return {
      center: null,
      points: points.map((point) => ({
        ...point,
        p: share(point),
        limits: null,
        exact: null,
        out: null,
      })),
    }
  const center = basis.reduce((sum, { defectives }) => sum + defectives, 0) / looked
  return {
    center,
    points: points.map((point) => {
      const limits = point.n > 0 ? limitsOf(center, point.n, sigmas) : null
      const exact =
        point.n > 0 && point.n * center < 5 ? exactLimits(center, point.n, sigmas) : null
      return {
        ...point,
        p: share(point),
        limits,
        exact,
        out: beyond(share(point), exact ?? limits),
      }
    }),
  }
}

function share({ defectives, n }: ChartPoint): number | null {
  return n > 0 ? defectives / n : null
}

function beyond(p: number | null, limits: Limits | null): 'low' | 'high' | null {
  if (p === null || limits === null) return null
  if (p > limits.high) return 'high'
  return p < limits.low ? 'low' : null
}

function limitsOf(center: number, n: number, sigmas: number): Limits {
  const reach = sigmas * Math.sqrt((center * (1 - center)) / n)
  return { low: Math.max(0, center - reach), high: Math.min(1, center + reach) }
}

/** The shares within which a binomial count stays but for the tails that a normal one has beyond so many deviations. */
function exactLimits(center: number, n: number, sigmas: number): Limits {
  const tail = normalBelow(-sigmas)
  let high = 0
  while (high < n && 1 - binomialUpTo(high, n, center) > tail) high++
  let low = 0
  while (low < n && binomialUpTo(low, n, center) <= tail) low++
  return { low: low / n, high: high / n }
}
