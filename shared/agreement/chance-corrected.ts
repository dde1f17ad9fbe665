import type { Chance } from './chance.ts'
import { type Coefficient, ofSums } from './coefficient.ts'
import type { Estimate } from './estimate.ts'
import { type Pattern, ratingsOf } from './pattern.ts'
import type { Weights } from './weights.ts'

/**
 * (p_a − p_e) / (1 − p_e), with p_a the mean agreement within the units of two ratings or more, and p_e a function of the
 * mean shares π_k of the categories over all rated units (a unit rated once counts here, unlike in alpha).
 *
 * Gwet (2014), "Handbook of Inter-Rater Reliability", chapter 5: one form for Fleiss' kappa, AC1, AC2 and the
 * coefficient of Brennan and Prediger, with and without missing ratings. Undefined for no unit with two ratings, for a
 * single declared category, and where p_e is 1.
 */
export function chanceCorrected(chance: Chance): Coefficient<Pattern> {
  return ofSums(
    (pattern) => sumsOf(pattern, chance.weights),
    (sums) => estimate(sums, chance),
  )
}

/** Agreement among the ordered pairs of ratings in one unit: Σ_k r_k (r*_k − 1) / (r (r − 1)), r*_k = Σ_l w_kl r_l. */
export function agreementIn(pattern: Pattern, weights: Weights | null = null): number {
  const r = ratingsOf(pattern)
  let apart = 0
  for (const [k, one] of pattern.counts.entries()) {
    if (one === 0) continue
    if (!weights) apart += one * (r - one)
    else
      for (const [l, other] of pattern.counts.entries())
        if (l !== k && other > 0) apart += one * other * (1 - (weights[k]?.[l] ?? 0))
  }
  return 1 - apart / (r * (r - 1))
}

/** Units with two ratings, their disagreement, units with one, then per category its ratings and its shares. */
function sumsOf(pattern: Pattern, weights: Weights | null): number[] {
  const r = ratingsOf(pattern)
  if (r === 0) return [0, 0, 0, ...pattern.counts, ...pattern.counts]
  const apart = r < 2 ? 0 : 1 - agreementIn(pattern, weights)
  const shares = pattern.counts.map((count) => count / r)
  return [r < 2 ? 0 : 1, apart, 1, ...pattern.counts, ...shares]
}

function estimate(sums: readonly number[], chance: Chance): Estimate {
  const [n = 0, apart = 0, rated = 0] = sums
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }

  const q = (sums.length - 3) / 2
  const totals = sums.slice(3, 3 + q)
  if (q < 2 && chance.needs === 'choice') return { status: 'undefined', reason: 'one_category', n }
  const used = totals.filter((total) => total > 0).length
  if (used < 2 && chance.needs === 'variation')
    return { status: 'undefined', reason: 'no_variation', n }

  // A category that was left out is gone exactly, whatever its shares leave behind in the last digit.
  const shares = totals.map((total, k) => (total > 0 ? (sums[3 + q + k] ?? 0) / rated : 0))
  const expected = chance.of(shares)
  if (expected > 1 - 1e-12) return { status: 'undefined', reason: 'no_variation', n }
  return {
    status: 'ok',
    value: 1 - apart / n / (1 - expected),
    n,
    interval: null,
    method: chance.method,
    components: { observed: 1 - apart / n, expected },
  }
}
