import { type Pattern, ratingsOf } from './pattern.ts'

/** Which ratings stand side by side in the pairable units: whole numbers, so that no order of adding them matters. */
export interface Coincidences {
  units: number
  ratings: number
  /** n_c: the pairable ratings of each category. */
  totals: number[]
  /** The categories in use, and of each two of them (smaller place first) o_ck = o_kc. */
  pairs: { c: number; k: number; times: number }[]
  used: number[]
}

export function coincidencesOf(patterns: readonly Pattern[]): Coincidences {
  const q = patterns[0]?.counts.length ?? 0
  const totals = Array.from({ length: q }, () => 0)
  const bySize = new Map<number, Map<number, number>>()
  let units = 0
  for (const pattern of patterns) {
    const m = ratingsOf(pattern)
    if (m < 2 || pattern.times === 0) continue
    units += pattern.times
    const sizes = bySize.get(m) ?? new Map<number, number>()
    bySize.set(m, sizes)
    const places = placesIn(pattern)
    for (const [i, c] of places.entries()) {
      const count = pattern.times * (pattern.counts[c] ?? 0)
      totals[c] = (totals[c] ?? 0) + count
      for (const k of places.slice(i + 1)) {
        const at = c * q + k
        sizes.set(at, (sizes.get(at) ?? 0) + count * (pattern.counts[k] ?? 0))
      }
    }
  }
  const all = new Map<number, number>()
  for (const [m, sizes] of [...bySize].toSorted(([a], [b]) => a - b))
    for (const [at, times] of sizes) all.set(at, (all.get(at) ?? 0) + times / (m - 1))
  return {
    units,
    ratings: totals.reduce((sum, total) => sum + total, 0),
    totals,
    pairs: [...all].map(([at, times]) => ({ c: Math.floor(at / q), k: at % q, times })),
    used: placesIn({ counts: totals }),
  }
}

/** The categories that were given in a unit. */
export function placesIn({ counts }: Pick<Pattern, 'counts'>): number[] {
  const places: number[] = []
  for (const [k, count] of counts.entries()) if (count > 0) places.push(k)
  return places
}

/** Σ over each two categories in the unit of r_c r_k δ(c, k): half of what it adds to the disagreement times m − 1. */
export function apartIn(pattern: Pattern, between: (c: number, k: number) => number): number {
  const places = placesIn(pattern)
  let apart = 0
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) {
      const [c = 0, k = 0] = [places[i], places[j]]
      apart += (pattern.counts[c] ?? 0) * (pattern.counts[k] ?? 0) * between(c, k)
    }
  return apart
}
