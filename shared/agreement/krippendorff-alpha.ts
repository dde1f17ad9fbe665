import type { Coefficient } from './coefficient.ts'
import { apartIn, type Coincidences, coincidencesOf } from './coincidences.ts'
import { type Distance, nominal } from './distance.ts'
import type { Estimate } from './estimate.ts'
import { type Pattern, ratingsOf } from './pattern.ts'

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
  const found = coincidencesOf(patterns)
  return estimate(found, disagreements(found, distance))
}
krippendorffAlpha.leavingOut = leavingOutAt(nominal)

/** Alpha at a distance, as a coefficient that knows the short way to leave a unit out. */
export function alphaAt(distance: Distance): Coefficient<Pattern> {
  return Object.assign((patterns: readonly Pattern[]) => krippendorffAlpha(patterns, distance), {
    leavingOut: leavingOutAt(distance),
  })
}

/** Σ o_ck δ² and Σ n_c n_k δ², each over both orders of c and k. */
interface Disagreements {
  observed: number
  expected: number
}

function disagreements(found: Coincidences, distance: Distance): Disagreements {
  const between = distance.among(found.totals)
  const everyRating = { counts: found.totals, times: 1 }
  return {
    observed: 2 * found.pairs.reduce((sum, { c, k, times }) => sum + times * between(c, k), 0),
    expected: 2 * apartIn(everyRating, between),
  }
}

function estimate(
  { units, ratings }: Pick<Coincidences, 'units' | 'ratings'>,
  { observed, expected }: Disagreements,
): Estimate {
  if (units === 0) return { status: 'undefined', reason: 'no_units', n: 0 }
  if (expected === 0) return { status: 'undefined', reason: 'no_variation', n: units }
  return {
    status: 'ok',
    value: 1 - ((ratings - 1) * observed) / expected,
    n: units,
    interval: null,
    method: 'krippendorff_alpha',
    components: {
      observed: observed / ratings,
      expected: expected / (ratings * (ratings - 1)),
      ratings,
    },
  }
}

function leavingOutAt(distance: Distance) {
  return (patterns: readonly Pattern[]) => {
    const found = coincidencesOf(patterns)
    const whole = estimate(found, disagreements(found, distance))
    const without = distance.fixed ? byDifference(found, distance) : anew(found, distance)
    return (unit: Pattern) => (ratingsOf(unit) < 2 ? whole : without(unit))
  }
}

/** With a fixed distance, what one unit adds is taken off: Σ (n − u)_c (n − u)_k δ² = Σ nnδ² − 2 Σ unδ² + Σ uuδ². */
function byDifference(found: Coincidences, distance: Distance): (unit: Pattern) => Estimate {
  const between = distance.among(found.totals)
  const whole = disagreements(found, distance)
  const fromAll = new Map(
    found.used.map((c) => [
      c,
      found.used.reduce((sum, k) => sum + (found.totals[k] ?? 0) * between(c, k), 0),
    ]),
  )
  return (unit) => {
    const m = ratingsOf(unit)
    const apart = 2 * apartIn(unit, between)
    let toAll = 0
    for (const [c, count] of unit.counts.entries())
      if (count > 0) toAll += count * (fromAll.get(c) ?? 0)
    const expected = whole.expected - 2 * toAll + apart
    // What is left of a difference that should be 0 is no disagreement.
    if (expected < whole.expected * 1e-9) return anew(found, distance)(unit)
    const left = { units: found.units - 1, ratings: found.ratings - m }
    return estimate(left, { observed: whole.observed - apart / (m - 1), expected })
  }
}

/** Where distances depend on the totals they are all made again; the coincidences need not be. */
function anew(found: Coincidences, distance: Distance): (unit: Pattern) => Estimate {
  return (unit) => {
    const m = ratingsOf(unit)
    const totals = found.totals.map((total, k) => total - (unit.counts[k] ?? 0))
    const left = { ...found, units: found.units - 1, ratings: found.ratings - m, totals }
    const { observed, expected } = disagreements(left, distance)
    const apart = apartIn(unit, distance.among(totals))
    return estimate(left, { observed: observed - (2 * apart) / (m - 1), expected })
  }
}
