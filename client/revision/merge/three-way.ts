import { canonicalJson } from '#shared/instance/canonical-json.ts'

/** One value in three versions: settled where at most one side changed it, or both did alike; otherwise to be chosen. */
export type Settled<T> =
  | { kind: 'settled'; value: T }
  | { kind: 'open'; base: T; mine: T; theirs: T }

export function threeWay<T>(base: T, mine: T, theirs: T): Settled<T> {
  if (same(base, theirs) || same(mine, theirs)) return { kind: 'settled', value: mine }
  if (same(base, mine)) return { kind: 'settled', value: theirs }
  return { kind: 'open', base, mine, theirs }
}

export function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

/** A set of words: what either side added is in, what either side took out is gone. */
export function mergeSets(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  if (same(base, mine)) return [...theirs]
  const kept = mine.filter((one) => theirs.includes(one) || !base.includes(one))
  return [...kept, ...theirs.filter((one) => !mine.includes(one) && !base.includes(one))]
}

/** The order of things by name: mine, with what only they have after its neighbour there; theirs where mine is the base's. */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  if (same(base, mine)) return [...theirs, ...mine.filter((one) => !theirs.includes(one))]
  const order = [...mine]
  for (const [i, one] of theirs.entries()) {
    if (order.includes(one)) continue
    const neighbour = theirs[i - 1]
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, one)
  }
  return order
}
