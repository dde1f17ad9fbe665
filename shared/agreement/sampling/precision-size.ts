import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'

/**
 * The fewest looks after which Wilson's 95 % interval of an observed share is at most `within` to both sides of its middle:
 * n² + n(2z² − z²p(1 − p)/w²) + z⁴ − z⁴/(4w²) ≥ 0, solved by searching, because only whole numbers count.
 */
export function precisionSize(expected: number, within: number): number {
  const fits = (n: number) => {
    const { high, low } = wilsonInterval(expected * n, n)
    return (high - low) / 2 <= within
  }
  let high = 1
  while (!fits(high)) high *= 2
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}
