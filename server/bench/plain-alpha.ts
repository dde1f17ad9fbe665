/**
 * Krippendorff's nominal or interval alpha as one would write it down: over every pair of ratings in each unit, and over
 * every pair of categories. Each entry is a unit's ratings, as numbers. A plain alternative to measure and test against.
 */
export function plainAlpha(
  units: readonly (readonly number[])[],
  apart: (one: number, other: number) => number,
): number {
  const totals = new Map<number, number>()
  let ratings = 0
  let observed = 0
  for (const unit of units) {
    if (unit.length < 2) continue
    for (const [i, one] of unit.entries()) {
      totals.set(one, (totals.get(one) ?? 0) + 1)
      ratings++
      for (const [k, other] of unit.entries())
        if (i !== k) observed += apart(one, other) / (unit.length - 1)
    }
  }
  let expected = 0
  for (const [one, times] of totals)
    for (const [other, again] of totals) expected += times * again * apart(one, other)
  return 1 - ((ratings - 1) * observed) / expected
}

/** The jackknife's standard error by doing all of it again without each unit. */
export function plainError(
  units: readonly (readonly number[])[],
  apart: (one: number, other: number) => number,
): number {
  const rated = units.filter(({ length }) => length > 1)
  const n = rated.length
  const values = rated.map((_, dropped) => plainAlpha(rated.toSpliced(dropped, 1), apart))
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(((n - 1) / n) * spread)
}
