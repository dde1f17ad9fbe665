import type { Estimate } from './estimate.ts'
import type { PairPattern } from './pair-table.ts'
import { unitsOf } from './pattern.ts'
import { proportion } from './proportion.ts'

/**
 * How much of what one person decided (`first`) ended otherwise (`second`): overturned / checked, with a Wilson interval.
 * With `from`, of those decisions alone: what was accepted and ends rejected costs something else than the reverse. An
 * overturn is a disagreement, not an error, and the units must be a random sample of what it is said of.
 */
export function overturnRate(pairs: readonly PairPattern[], from?: string): Estimate {
  const checked = pairs.filter(({ first }) => from === undefined || first === from)
  const overturned = checked.filter(({ first, second }) => first !== second)
  return proportion(unitsOf(overturned), unitsOf(checked))
}
