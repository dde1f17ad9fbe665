import type { TwoPoints } from './two-point-plan.ts'

/** Of n looks, d defective ones accept from `slope · n + accept` down and reject from `slope · n + reject` up. */
export interface SprtLines {
  slope: number
  accept: number
  reject: number
}

/**
 * The lines of the sequential probability ratio test of two shares, of which the first is good and the second bad.
 *
 * Wald (1947), "Sequential analysis", chapter 5: k = ln(p2(1 − p1) / (p1(1 − p2))), accept −ln((1 − α) / β) / k, reject
 * ln((1 − β) / α) / k, slope ln((1 − p1) / (1 − p2)) / k.
 */
export function sprtLines({ bad, badRisk, good, goodRisk }: TwoPoints): SprtLines {
  const k = Math.log((bad * (1 - good)) / (good * (1 - bad)))
  return {
    slope: Math.log((1 - good) / (1 - bad)) / k,
    accept: -Math.log((1 - goodRisk) / badRisk) / k,
    reject: Math.log((1 - badRisk) / goodRisk) / k,
  }
}

/**
 * What n looks with d defective ones decide. At the last look the nearer hypothesis has it: accepted where d lies not above
 * the slope through zero, where the two are equally likely (Wald, 3.8).
 */
export function sprtDecision(
  { accept, reject, slope }: SprtLines,
  { d, last, n }: { n: number; d: number; last: number },
): 'accept' | 'reject' | 'go_on' {
  if (d <= slope * n + accept) return 'accept'
  if (d >= slope * n + reject) return 'reject'
  if (n < last) return 'go_on'
  return d <= slope * n ? 'accept' : 'reject'
}

/**
 * How often the test accepts where a share p is defective, and how many looks it takes on average, with its end at the last
 * look: exact, by following the probability of each number of defective ones from look to look.
 */
export function sprtCurve(
  lines: SprtLines,
  p: number,
  last: number,
): { accepts: number; looks: number } {
  // The probability of each number of defective ones that has not decided yet, from `least` up.
  let under = [1]
  let least = 0
  let accepts = 0
  let looks = 0
  for (let n = 1; n <= last && under.length > 0; n++) {
    const open: number[] = []
    let from = least
    for (let i = 0; i <= under.length; i++) {
      const d = least + i
      const chance = (under[i] ?? 0) * (1 - p) + (under[i - 1] ?? 0) * p
      const says = sprtDecision(lines, { n, d, last })
      if (says === 'go_on') {
        if (open.length === 0) from = d
        open.push(chance)
      } else looks += n * chance
      if (says === 'accept') accepts += chance
    }
    under = open
    least = from
  }
  return { accepts, looks }
}
