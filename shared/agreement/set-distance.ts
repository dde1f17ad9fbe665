import { type Distance, fixedDistance } from './distance.ts'

/**
 * How far two sets of labels are apart, from 0 (the same) to 1 (nothing in common); an empty set is an answer, so two of
 * them are the same. These stand in alpha where δ² does (Artstein and Poesio 2008).
 *
 * Jaccard: 1 − |A ∩ B| / |A ∪ B|. MASI: 1 − J · M, with M = 1 for equal sets, 2/3 where one holds the other, 1/3 where
 * they overlap, 0 where they do not; Passonneau (2006), "Measuring agreement on set-valued items (MASI)", LREC.
 */
export const setDistances = {
  jaccard: (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    const both = inBoth(a, b)
    return 1 - jaccardOf(a, b, both)
  },
  masi: (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    const both = inBoth(a, b)
    return 1 - jaccardOf(a, b, both) * monotony(a, b, both)
  },
}
export type SetDistance = keyof typeof setDistances

/** The distance between categories that are sets: `members[k]` are the labels of the k-th. */
export function setDistance(kind: SetDistance, members: readonly (readonly string[])[]): Distance {
  const sets = members.map((labels) => new Set(labels))
  const none = new Set<string>()
  return fixedDistance((c, k) => setDistances[kind](sets[c] ?? none, sets[k] ?? none))
}

/** One spelling for each set, whatever the order and repetition of its labels: sets are compared by it, never by identity. */
export function setKey(labels: readonly string[]): string {
  return JSON.stringify([...new Set(labels)].toSorted())
}

function inBoth(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const label of a) if (b.has(label)) both++
  return both
}

function jaccardOf(a: ReadonlySet<string>, b: ReadonlySet<string>, both: number): number {
  const either = a.size + b.size - both
  return either === 0 ? 1 : both / either
}

function monotony(a: ReadonlySet<string>, b: ReadonlySet<string>, both: number): number {
  if (both === a.size && both === b.size) return 1
  if (both === 0) return 0
  return both === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3
}
