/** A number between 0 and 1 with 1 − x beside it, which may be too small to be had from x. */
export interface Part {
  x: number
  rest: number
}

/**
 * The regularised incomplete beta function I_x(a, b): by its power series (DLMF 8.17.7 after 8.17.8, all terms positive)
 * where that is short, else by its continued fraction (Lentz; DLMF 8.17.22).
 */
export function incompleteBeta({ x, rest }: Part, a: number, b: number): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const swapped = () => 1 - incompleteBeta({ x: rest, rest: x }, b, a)
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-rest)
  const logRest = rest < 0.5 ? Math.log(rest) : Math.log1p(-x)
  const front = Math.exp(a * logX + b * logRest - logBeta(a, b)) / a
  if (isShort(x, a + b)) return front * series(x, a, b)
  if (isShort(rest, a + b) || x > (a + 1) / (a + b + 2)) return swapped()
  return front * fraction(x, a, b)
}

function isShort(x: number, sum: number): boolean {
  return x < 0.5 && sum * x < 40
}

/** Σ (a + b)_n / (a + 1)_n x^n. */
function series(x: number, a: number, b: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; term > sum * 1e-17; n++) {
    term *= ((a + b + n) * x) / (a + 1 + n)
    sum += term
  }
  return sum
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || tiny)
    c = 1 + even / c || tiny
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || tiny)
    c = 1 + odd / c || tiny
    value *= d * c
    if (Math.abs(d * c - 1) < 4e-16) break
  }
  return value
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without the cancellation that large arguments bring. */
function logBeta(a: number, b: number): number {
  const [small, large] = [Math.min(a, b), Math.max(a, b)]
  const sum = small + large
  if (large < shifted) return logGamma(small) + logGamma(large) - logGamma(sum)
  const ratio =
    (large - 0.5) * Math.log1p(small / large) +
    small * Math.log(sum) -
    small +
    stirlingError(sum) -
    stirlingError(large)
  return logGamma(small) - ratio
}

/** From here on the terms of Stirling's series that are kept are good to the last digit. */
const shifted = 16

// B_2n / (2n (2n − 1)), DLMF 5.11.1.
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
]

function stirlingError(x: number): number {
  return stirling.reduceRight((sum, term) => sum / (x * x) + term, 0) / x
}

/** ln Γ(x) for x > 0, by Stirling's series after shifting x upwards. */
function logGamma(x: number): number {
  let product = 1
  let at = x
  while (at < shifted) {
    product *= at
    at++
  }
  return (
    (at - 0.5) * Math.log(at) -
    at +
    Math.log(2 * Math.PI) / 2 +
    stirlingError(at) -
    Math.log(product)
  )
}
