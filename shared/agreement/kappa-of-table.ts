import type { Estimate, Statistic } from './estimate.ts'
import { apartIn, type PairTable } from './pair-table.ts'

/** (p_o − p_e) / (1 − p_e) of a table, each p the mean weight. Undefined for no units, and where p_e is 1. */
export function kappaOfTable(table: PairTable, method: Statistic): Estimate {
  const { n } = table
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  const apart = apartIn(table)
  if (apart.expected === 0) return { status: 'undefined', reason: 'no_variation', n }

  const observed = 1 - apart.observed / n
  return {
    status: 'ok',
    value: 1 - (n * apart.observed) / apart.expected,
    n,
    interval: null,
    method,
    components: { observed, expected: 1 - apart.expected / n ** 2 },
  }
}
