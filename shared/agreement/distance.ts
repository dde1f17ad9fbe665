/**
 * How far two declared categories (by their place) are apart, as the square δ² that alpha sums. `totals` are the pairable
 * ratings of each category: an ordinal distance depends on them, every other one is fixed.
 */
export interface Distance {
  among(totals: readonly number[]): (c: number, k: number) => number
  fixed: boolean
}

/** Any distance of one's own: 0 for the same, symmetric, never negative. */
export function fixedDistance(between: (c: number, k: number) => number): Distance {
  return { among: () => between, fixed: true }
}

/** Equal or not. */
export const nominal = fixedDistance((c, k) => (c === k ? 0 : 1))

/**
 * Krippendorff's ordinal distance (Σ_{g=c…k} n_g − (n_c + n_k)/2)²: the square of the difference of mid-ranks. Categories
 * stand in their order; a level that nobody used changes nothing. It is not Gwet's ordinal weight, which is fixed.
 */
export const ordinal: Distance = {
  among: (totals) => {
    let before = 0
    const midRanks = totals.map((total) => {
      before += total
      return before - total / 2
    })
    return (c, k) => ((midRanks[c] ?? 0) - (midRanks[k] ?? 0)) ** 2
  },
  fixed: false,
}

/** (c − k)² of the numbers that the categories stand for. */
export function interval(values: readonly number[]): Distance {
  return fixedDistance((c, k) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2)
}

/** ((c − k) / (c + k))² of the numbers that the categories stand for; 0 where both are 0. */
export function ratio(values: readonly number[]): Distance {
  return fixedDistance((c, k) => {
    const [one, other] = [values[c] ?? 0, values[k] ?? 0]
    return one === other ? 0 : ((one - other) / (one + other)) ** 2
  })
}
