import type { PairPattern } from '#shared/agreement/pair-table.ts'
import type { Pattern } from '#shared/agreement/pattern.ts'
import { type RaterPattern } from '#shared/agreement/rater-pattern.ts'
import { setKey } from '#shared/agreement/set-distance.ts'

import { BadCase, type Value } from './case.ts'

/** Sets are the same by their labels; "1" is not 1, and "" neither the empty set nor missing. */
function keyOf(value: Value): string {
  return Array.isArray(value)
    ? `set ${setKey(value.map((label) => JSON.stringify(label)))}`
    : JSON.stringify(value)
}

/** Which number of a rater stands in a unit: rater and place in turn, which is small for millions of them. */
type UnitRatings = number[]

/** Ratings as they come, one by one. Categories are declared, or, where they are not, the ones seen, sorted. */
export class Ratings {
  readonly raters = new Map<string, number>()
  readonly areObserved: boolean
  private readonly units = new Map<string, UnitRatings>()
  private readonly places = new Map<string, number>()
  private values: Value[] = []

  constructor(declared?: readonly Value[]) {
    this.areObserved = declared === undefined
    for (const value of declared ?? []) this.placeOf(value, true)
  }

  /** `where` names the rating in what is said of a bad one. */
  add([rater, unit, value]: readonly [string, string, Value], where: string): void {
    if (value === null) return
    const place = this.placeOf(value, this.areObserved)
    if (place === null)
      throw new BadCase(
        `${where}: the value ${JSON.stringify(value)} is not among the declared categories; declare it or mend it`,
      )
    const by = this.raters.get(rater) ?? this.raters.size
    this.raters.set(rater, by)
    const given = this.units.get(unit)
    if (!given) this.units.set(unit, [by, place])
    else if (given.some((said, at) => at % 2 === 0 && said === by))
      throw new BadCase(
        `${where}: rater ${JSON.stringify(rater)} rates unit ${JSON.stringify(unit)} a second time; keep the latest rating alone`,
      )
    else given.push(by, place)
  }

  /** The categories in their order: as declared, or numbers by size before texts by their letters. */
  get categories(): Value[] {
    return this.order().map((place) => this.values[place] ?? null)
  }

  /** Units by how often each category was given. */
  patterns(): Pattern[] {
    const rank = this.ranks()
    const q = rank.length
    if (q * Math.min(this.units.size, 100_000) > 50_000_000)
      throw new BadCase(
        `${q} different values on ${this.units.size} units are too many; round the values or declare fewer categories`,
      )
    return grouped(this.units.values(), (unit) => {
      const counts = Array.from({ length: q }, () => 0)
      for (let at = 1; at < unit.length; at += 2) {
        const k = rank[unit[at] ?? 0] ?? 0
        counts[k] = (counts[k] ?? 0) + 1
      }
      return { counts }
    })
  }

  /** Units by who gave which category. */
  raterPatterns(): RaterPattern[] {
    const rank = this.ranks()
    return grouped(this.units.values(), (unit) => {
      const places: (number | null)[] = Array.from({ length: this.raters.size }, () => null)
      for (let at = 0; at < unit.length; at += 2)
        places[unit[at] ?? 0] = rank[unit[at + 1] ?? 0] ?? 0
      return { places }
    })
  }

  /** Units that two named raters both rated; a category is named by its place. */
  pairs(first: string, second: string): PairPattern[] {
    const rank = this.ranks()
    const [a, b] = [this.raters.get(first), this.raters.get(second)]
    const said = (unit: UnitRatings, by: number | undefined) => {
      const at = unit.findIndex((rater, i) => i % 2 === 0 && rater === by)
      return at < 0 ? null : (rank[unit[at + 1] ?? 0] ?? 0)
    }
    const both = [...this.units.values()].map((unit) => [said(unit, a), said(unit, b)] as const)
    const rated = both.filter(([one, other]) => one !== null && other !== null)
    return grouped(rated, ([one, other]) => ({ first: `${one}`, second: `${other}` }))
  }

  private placeOf(value: Value, mayBeNew: boolean): number | null {
    const key = keyOf(value)
    const known = this.places.get(key)
    if (known !== undefined || !mayBeNew) return known ?? null
    this.places.set(key, this.values.length)
    this.values.push(value)
    return this.values.length - 1
  }

  private order(): number[] {
    const places = this.values.map((_, place) => place)
    return this.areObserved
      ? places.toSorted((a, b) => compare(this.values[a] ?? null, this.values[b] ?? null))
      : places
  }

  private ranks(): number[] {
    const ranks: number[] = []
    for (const [rank, place] of this.order().entries()) ranks[place] = rank
    return ranks
  }
}

function compare(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'number') return -1
  if (typeof other === 'number') return 1
  return keyOf(one) < keyOf(other) ? -1 : 1
}

/** The distinct shapes of units with their multiplicity. */
function grouped<Unit, Shape extends object>(
  units: Iterable<Unit>,
  shapeOf: (unit: Unit) => Shape,
): (Shape & { times: number })[] {
  const found = new Map<string, Shape & { times: number }>()
  for (const unit of units) {
    const shape = shapeOf(unit)
    const key = JSON.stringify(shape)
    const same = found.get(key)
    if (same) same.times++
    else found.set(key, { ...shape, times: 1 })
  }
  return [...found.values()]
}
