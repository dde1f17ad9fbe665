import type { Estimate } from './estimate.ts'
import { normalQuantile } from './normal-quantile.ts'

const z = normalQuantile(0.975)

/**
 * How much more often the first of two says something than the second, on the same n units: (b − c)/n, where b counts the
 * units on which only the first says it and c those on which only the second does.
 *
 * The 95 % interval is Wald's after one unit is added to b and to c: with p = (b + 1)/(n + 2) and q = (c + 1)/(n + 2) it is
 * p − q ± z·√((p + q − (p − q)²)/(n + 2)), cut to −1 … 1. Bonett and Price (2012), "Adjusted Wald confidence interval for a
 * difference of binomial proportions based on paired data".
 */
export function pairedDifference(b: number, c: number, n: number): Estimate {
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  const p = (b + 1) / (n + 2)
  const q = (c + 1) / (n + 2)
  const half = z * Math.sqrt((p + q - (p - q) ** 2) / (n + 2))
  return {
    status: 'ok',
    value: (b - c) / n,
    n,
    interval: {
      low: Math.max(-1, p - q - half),
      high: Math.min(1, p - q + half),
      level: 0.95,
      method: 'bonett_price',
    },
    method: 'paired_difference',
    components: { b, c },
  }
}
