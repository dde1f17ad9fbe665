import type { Estimate } from './estimate.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** k of n with its Wilson interval. Of nothing there is no share. */
export function proportion(k: number, n: number, level = 0.95): Estimate {
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  return {
    status: 'ok',
    value: k / n,
    n,
    interval: wilsonInterval(k, n, level),
    method: 'proportion',
    components: { k },
  }
}
