import { incompleteBeta } from './incomplete-beta.ts'

/** The p-quantile (½ ≤ p < 1) of Student's t distribution, by bisection of its distribution function; good to 1e-12. */
export function studentT(p: number, df: number): number {
  let low = 0
  let high = 1
  while (studentTBelow(high, df) < p) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2
    if (studentTBelow(middle, df) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How probable a t below this is: F(t) = 1 − ½ I_x(df/2, ½) for t ≥ 0, with x = df / (df + t²). */
export function studentTBelow(t: number, df: number): number {
  const tail =
    incompleteBeta({ x: df / (df + t * t), rest: (t * t) / (df + t * t) }, df / 2, 0.5) / 2
  return t < 0 ? tail : 1 - tail
}
