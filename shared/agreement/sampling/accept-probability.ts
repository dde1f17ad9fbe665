/** A plan of a fixed size: n are looked at, and up to c defective ones still accept. */
export interface AcceptancePlan {
  n: number
  c: number
}

/**
 * The probability that a plan accepts when a share p is defective: P(X ≤ c).
 *
 * With a `lot`, the size of the population, X is hypergeometric over the nearest whole number of defective ones, else
 * binomial. NIST/SEMATECH e-Handbook 6.2.3.2; Dodge and Romig (1959), "Sampling inspection tables".
 */
export function acceptProbability({ c, n }: AcceptancePlan, p: number, lot?: number): number {
  return lot === undefined
    ? binomialUpTo(c, n, p)
    : hypergeometricUpTo(c, n, { lot, bad: Math.round(p * lot) })
}

/** P(X ≤ c) for n draws that are each defective with probability p. */
export function binomialUpTo(c: number, n: number, p: number): number {
  if (c >= n || p === 0) return 1
  if (p === 1) return 0
  let log = n * Math.log1p(-p)
  let sum = Math.exp(log)
  const odds = Math.log(p) - Math.log1p(-p)
  for (let k = 1; k <= c; k++) {
    log += Math.log((n - k + 1) / k) + odds
    sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

/** P(X ≤ c) for n drawn without putting back from a lot of which `bad` are defective. */
export function hypergeometricUpTo(
  c: number,
  n: number,
  { bad, lot }: { bad: number; lot: number },
): number {
  const least = Math.max(0, n - (lot - bad))
  if (c >= Math.min(n, bad)) return 1
  if (c < least) return 0
  let log = logChoose(bad, least) + logChoose(lot - bad, n - least) - logChoose(lot, n)
  let sum = Math.exp(log)
  for (let k = least + 1; k <= c; k++) {
    log += Math.log(((bad - k + 1) / k) * ((n - k + 1) / (lot - bad - n + k)))
    sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

const logFactorials = [0]

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k++)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k))
  return logFactorials[n] ?? 0
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
