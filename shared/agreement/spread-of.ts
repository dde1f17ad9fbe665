/** How many of some shares fall into each tenth (1 into the last), and the one in the middle. */
export interface Spread {
  tenths: number[]
  median: number | null
}

export function spreadOf(shares: readonly number[]): Spread {
  const sorted = shares.toSorted((a, b) => a - b)
  const middle = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  const [low, high] = middle
  return {
    tenths: Array.from(
      { length: 10 },
      (_, i) => sorted.filter((share) => tenthOf(share) === i).length,
    ),
    median: low === undefined || high === undefined ? null : (low + high) / 2,
  }
}

/** The first is 0; of 1 itself the last, 9. */
export function tenthOf(share: number): number {
  return Math.min(9, Math.floor(share * 10))
}
