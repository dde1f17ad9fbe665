import type { Estimate } from './estimate.ts'
import { unitsOf } from './pattern.ts'

/** Units on which one named rater said `first` and the other `second`. */
export interface PairPattern {
  first: string
  second: string
  times: number
}

/**
 * Cohen's kappa for two named raters on nominal categories: (p_o − p_e) / (1 − p_e), over jointly rated units only.
 *
 * Cohen (1960), "A coefficient of agreement for nominal scales". Undefined for no units, and where both raters use one
 * and the same category throughout: chance alone then explains everything, so p_e = 1 and the quotient is 0/0.
 */
export function cohenKappa(pairs: readonly PairPattern[]): Estimate {
  const n = unitsOf(pairs)
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }

  const byFirst = new Map<string, number>()
  const bySecond = new Map<string, number>()
  let agreeing = 0
  for (const { first, second, times } of pairs) {
    byFirst.set(first, (byFirst.get(first) ?? 0) + times)
    bySecond.set(second, (bySecond.get(second) ?? 0) + times)
    if (first === second) agreeing += times
  }
  // In whole numbers, so that "always the same" is seen exactly.
  let chance = 0
  for (const [category, times] of byFirst) chance += times * (bySecond.get(category) ?? 0)
  if (chance === n * n) return { status: 'undefined', reason: 'no_variation', n }

  const observed = agreeing / n
  const expected = chance / (n * n)
  return {
    status: 'ok',
    value: (observed - expected) / (1 - expected),
    n,
    interval: null,
    method: 'cohen_kappa',
    components: { observed, expected, agreeing },
  }
}
