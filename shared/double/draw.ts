import type { DoublePolicy } from './double-policy.ts'

/** An instance as the draw sees it: `kept` where its second seat is in use, or was drawn by the same seed before. */
export interface Drawable {
  id: string
  stratum: string
  kept: 'used' | 'drawn' | null
}

/**
 * Which instances get a second review. In each stratum they stand in an order that depends on the seed and their own ids
 * alone; the first of them are drawn until the stratum has its share. A seat in use stays in any case, and one that was
 * drawn before goes first, so that instances that come later take nothing away.
 */
export function draw(
  instances: readonly Drawable[],
  { percent, seed, stratified }: DoublePolicy,
): Set<string> {
  const strata = Map.groupBy(instances, ({ stratum }) => (stratified ? stratum : ''))
  const drawn = new Set<string>()
  for (const members of strata.values()) {
    const quota = Math.round((members.length * percent) / 100)
    const inOrder = inSeedOrder(seed, members).toSorted((a, b) => rank(a) - rank(b))
    for (const [i, { id, kept }] of inOrder.entries())
      if (i < quota || kept === 'used') drawn.add(id)
  }
  return drawn
}

function rank({ kept }: Drawable): number {
  return kept === 'used' ? 0 : kept === 'drawn' ? 1 : 2
}

/** In the order of a draw: it depends on the seed and the ids alone. */
export function inSeedOrder<T extends { id: string }>(seed: string, members: readonly T[]): T[] {
  return members
    .map((member) => ({ member, place: placeOf(seed, member.id) }))
    .toSorted((a, b) => a.place - b.place || (a.member.id < b.member.id ? -1 : 1))
    .map(({ member }) => member)
}

/** FNV-1a over UTF-16 units with Murmur3's finalizer (public domain both): 32 bits, evenly spread, the same on every machine. */
export function placeOf(seed: string, id: string): number {
  let hash = 0x811c9dc5
  for (const text of [seed, '\n', id])
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
