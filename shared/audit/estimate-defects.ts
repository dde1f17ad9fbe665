import type { Estimate } from '#shared/agreement/estimate.ts'
import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'

/** A stratum: how many the sample stands for, how many of it were answered, and how many of these are defective. */
export interface StratumCount {
  eligible: number
  answered: number
  defective: number
}

/**
 * The share of defective ones, with the 95 % interval of Wilson.
 *
 * Weighted where the strata were not sampled alike: the mean of the strata's shares by their size, which is what Horvitz and
 * Thompson (1952), "A generalization of sampling without replacement from a finite universe", weight by the inverse of the
 * probability to be drawn. The interval is that of as many looks as a sample without weights would need, Kish (1965),
 * "Survey sampling": n' = 1 / Σ(W² / n) of the strata's weights W. Strata without an answer say nothing, and stay out.
 */
export function estimateDefects(strata: readonly StratumCount[], weighted: boolean): Estimate {
  const told = strata.filter(({ answered }) => answered > 0)
  const n = sum(told.map(({ answered }) => answered))
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }
  const all = sum(told.map(({ eligible }) => eligible))
  const defective = sum(told.map((stratum) => stratum.defective))
  const weightOf = ({ eligible }: StratumCount) => eligible / all
  const effective = weighted
    ? 1 / sum(told.map((stratum) => weightOf(stratum) ** 2 / stratum.answered))
    : n
  const value = weighted
    ? sum(told.map((stratum) => (weightOf(stratum) * stratum.defective) / stratum.answered))
    : defective / n
  // What is none or all stays so, where a sum of thirds might not.
  const share = defective === 0 ? 0 : defective === n ? 1 : value
  return {
    status: 'ok',
    value: share,
    n,
    interval: wilsonInterval(share === 1 ? effective : share * effective, effective),
    method: 'proportion',
    components: { defective, effective },
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
