import type { Interval } from './estimate.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * The score interval of a proportion k of n > 0, without continuity correction, between 0 and 1.
 *
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference"; method 3 of Newcombe (1998).
 */
export function wilsonInterval(k: number, n: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2)
  const p = k / n
  const centre = p + z ** 2 / (2 * n)
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  const scale = 1 + z ** 2 / n
  return {
    low: k === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: k === n ? 1 : Math.min(1, (centre + half) / scale),
    level,
    method: 'wilson',
  }
}
