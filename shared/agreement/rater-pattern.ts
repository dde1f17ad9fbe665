import type { PairPattern } from './pair-table.ts'
import type { Pattern } from './pattern.ts'

/**
 * Units on which every named rater said the same: `places[r]` is the category (its place) that the r-th rater gave, null
 * where the rater did not rate.
 */
export interface RaterPattern {
  places: readonly (number | null)[]
  times: number
}

/** Who said what no longer matters. */
export function countsOf({ places, times }: RaterPattern, q: number): Pattern {
  const counts = Array.from({ length: q }, () => 0)
  for (const place of places) if (place !== null) counts[place] = (counts[place] ?? 0) + 1
  return { counts, times }
}

/** Every two raters, by their places, the first before the second. */
export function pairsOfRaters(raters: number): [number, number][] {
  const all = Array.from({ length: raters }, (_, r) => r)
  return all.flatMap((r) => all.slice(r + 1).map((s): [number, number] => [r, s]))
}

/** What two of them said where both did; `categories` are the declared ones in their order. */
export function betweenTwo(
  patterns: readonly RaterPattern[],
  [r, s]: readonly [number, number],
  categories: readonly string[],
): PairPattern[] {
  const found = new Map<string, PairPattern>()
  for (const { places, times } of patterns) {
    const [one, other] = [places[r] ?? null, places[s] ?? null]
    if (one === null || other === null) continue
    const same = found.get(`${one} ${other}`)
    if (same) same.times += times
    else
      found.set(`${one} ${other}`, {
        first: categories[one] ?? '',
        second: categories[other] ?? '',
        times,
      })
  }
  return [...found.values()]
}
