import { type Distance, nominal } from './distance.ts'
import type { Estimate } from './estimate.ts'
import { pairable, type Pattern, ratingsOf, unitsOf } from './pattern.ts'

/**
 * Krippendorff's alpha: 1 − (n − 1) · Σ o_ck δ²_ck / Σ n_c n_k δ²_ck, with the coincidences
 * o_ck = Σ_u n_uc (n_uk − [c = k]) / (m_u − 1) over units with m_u ≥ 2 ratings, n_c = Σ_k o_ck and n = Σ n_c.
 *
 * Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability". Undefined where no unit has two ratings, and where
 * the expected disagreement is 0 because every pairable rating is the same.
 */
export function krippendorffAlpha(
  patterns: readonly Pattern[],
  distance: Distance = nominal,
): Estimate {
  const units = pairable(patterns)
  const n = unitsOf(units)
  if (n === 0) return { status: 'undefined', reason: 'no_units', n }

  const places = [...(units[0]?.counts.keys() ?? [])]
  const totals = places.map((c) =>
    units.reduce((sum, unit) => sum + unit.times * (unit.counts[c] ?? 0), 0),
  )
  const ratings = totals.reduce((sum, total) => sum + total, 0)

  let observed = 0
  let expected = 0
  for (const c of places)
    for (const k of places) {
      const apart = distance(c, k, totals)
      if (apart === 0) continue
      observed += apart * coincidences(units, c, k)
      expected += apart * (totals[c] ?? 0) * (totals[k] ?? 0)
    }
  if (expected === 0) return { status: 'undefined', reason: 'no_variation', n }

  return {
    status: 'ok',
    value: 1 - ((ratings - 1) * observed) / expected,
    n,
    interval: null,
    method: 'krippendorff_alpha',
    components: {
      observed: observed / ratings,
      expected: expected / (ratings * (ratings - 1)),
      ratings,
    },
  }
}

/** o_ck: how often ratings c and k stand side by side in one unit. */
function coincidences(units: readonly Pattern[], c: number, k: number): number {
  return units.reduce((sum, unit) => {
    const others = (unit.counts[k] ?? 0) - (c === k ? 1 : 0)
    return sum + (unit.times * (unit.counts[c] ?? 0) * others) / (ratingsOf(unit) - 1)
  }, 0)
}
