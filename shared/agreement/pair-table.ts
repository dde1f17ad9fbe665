import type { Weights } from './weights.ts'

/** Units on which one named rater said `first` and the other `second`. */
export interface PairPattern {
  first: string
  second: string
  times: number
}

/** The declared categories in their order, and how much each two of them agree. */
export interface Scale {
  categories: readonly string[]
  weights: Weights
}

/** The cross table of two named raters over jointly rated units, by the places of the categories. */
export interface PairTable {
  n: number
  cells: { k: number; l: number; times: number }[]
  first: number[]
  second: number[]
  weight: (k: number, l: number) => number
}

/** Without a scale, categories agree if they are the same; one that nobody used then changes nothing. */
export function pairTable(pairs: readonly PairPattern[], scale: Scale | null): PairTable {
  const places = new Map((scale?.categories ?? []).map((category, k) => [category, k]))
  const placeOf = (category: string) => {
    const found = places.get(category)
    if (found !== undefined) return found
    if (scale) throw new Error(`${category} is not among the declared categories`)
    places.set(category, places.size)
    return places.size - 1
  }
  const cells = pairs
    .filter(({ times }) => times > 0)
    .map(({ first, second, times }) => ({ k: placeOf(first), l: placeOf(second), times }))
  const margin = (place: (cell: { k: number; l: number }) => number) => {
    const sums = Array.from({ length: places.size }, () => 0)
    for (const cell of cells) sums[place(cell)] = (sums[place(cell)] ?? 0) + cell.times
    return sums
  }
  return {
    n: cells.reduce((sum, { times }) => sum + times, 0),
    cells,
    first: margin(({ k }) => k),
    second: margin(({ l }) => l),
    weight: (k, l) => (scale ? (scale.weights[k]?.[l] ?? 0) : Number(k === l)),
  }
}

/** Σ (1 − w_kl) over the units, and over each rating of the one with each of the other: whole numbers without weights. */
export function apartIn({ cells, first, second, weight }: PairTable) {
  let observed = 0
  for (const { k, l, times } of cells) observed += times * (1 - weight(k, l))
  let expected = 0
  for (const [k, one] of first.entries())
    if (one > 0)
      for (const [l, other] of second.entries()) expected += one * other * (1 - weight(k, l))
  return { observed, expected }
}
