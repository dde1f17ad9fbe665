import type { Estimate } from './estimate.ts'
import { plainJackknife } from './jackknife.ts'

/**
 * The mean of one share (0 to 1) per unit, with x̄ ± t · s / √n on n − 1 degrees of freedom, which for a mean is what leaving out one
 * unit at a time gives, cut at 0 and 1. Without an interval where there is one value, or all are equal.
 */
export function meanOf(values: readonly number[]): Estimate {
  const n = values.length
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  const value = values.reduce((sum, one) => sum + one, 0) / n
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0)
  const error = Math.sqrt(squares / (n * Math.max(1, n - 1)))
  const ends = error > 0 ? plainJackknife({ value, error, n }) : null
  const interval = ends && { ...ends, low: Math.max(0, ends.low) }
  return { status: 'ok', value, n, interval, method: 'mean', components: { error } }
}
