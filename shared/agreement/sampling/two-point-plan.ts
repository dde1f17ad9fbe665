import { type AcceptancePlan, binomialUpTo, hypergeometricUpTo } from './accept-probability.ts'

/** A share of `good` is accepted but for the producer's risk, one of `bad` rejected but for the consumer's risk. */
export interface TwoPoints {
  good: number
  goodRisk: number
  bad: number
  badRisk: number
}

/**
 * The smallest sample, and its acceptance number, that keeps both risks: for c = 0, 1, 2 … the fewest looks that keep the
 * consumer's, until the producer's is kept, too. NIST/SEMATECH e-Handbook 6.2.3.1; Hailey (1980), "Minimum sample size
 * single sampling plans". With a `lot` by the hypergeometric distribution: at most `good` of it, or at least `bad`.
 */
export function twoPointPlan(points: TwoPoints, lot?: number): AcceptancePlan {
  for (let c = 0; ; c++) {
    const n = fewestLooks(c, points, lot)
    if (n === lot || accepts({ n, c }, points.good, { lot, side: 'good' }) >= 1 - points.goodRisk)
      return { n, c: n === lot ? Math.max(c, badIn(points.good, lot, 'good')) : c }
  }
}

/** The fewest looks that, where none of them may be defective, keep the consumer's risk (95 %, 5 %: 59). */
export function zeroPlan(of: Pick<TwoPoints, 'bad' | 'badRisk'>, lot?: number): AcceptancePlan {
  return { n: fewestLooks(0, of, lot), c: 0 }
}

function fewestLooks(
  c: number,
  { bad, badRisk }: Pick<TwoPoints, 'bad' | 'badRisk'>,
  lot: number | undefined,
): number {
  const keeps = (n: number) => accepts({ n, c }, bad, { lot, side: 'bad' }) <= badRisk
  let high = c + 1
  while (high < (lot ?? Infinity) && !keeps(high)) high *= 2
  high = Math.min(high, lot ?? Infinity)
  let low = Math.min(c, high)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (keeps(middle)) high = middle
    else low = middle
  }
  return high
}

/** The risks that a plan keeps: that what is good is rejected, and that what is bad is accepted. */
export function risksOf(
  plan: AcceptancePlan,
  { bad, good }: { good: number; bad: number },
  lot?: number,
): { good: number; bad: number } {
  return {
    good: 1 - accepts(plan, good, { lot, side: 'good' }),
    bad: accepts(plan, bad, { lot, side: 'bad' }),
  }
}

type Side = 'good' | 'bad'

function accepts(
  { c, n }: AcceptancePlan,
  p: number,
  { lot, side }: { lot: number | undefined; side: Side },
): number {
  return lot === undefined
    ? binomialUpTo(c, n, p)
    : hypergeometricUpTo(c, n, { lot, bad: badIn(p, lot, side) })
}

/** How many defective ones make a share: of the good one at most so many, of the bad one at least. */
function badIn(p: number, lot: number, side: Side): number {
  const exact = p * lot
  return side === 'good' ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9)
}
