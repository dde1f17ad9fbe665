import { BufferAttribute, type BufferGeometry } from 'three'

/** How many points are drawn at most; the original keeps them all. */
export const mostPoints = 2_000_000

/** Which of `count` things are kept when at most `most` may be: evenly through the list, the first included. */
export function keptOf(count: number, most: number): (i: number) => number {
  const step = Math.max(1, count / most)
  return (i) => Math.floor(i * step)
}

/** Leaves a cloud at most so many of its points, evenly through the file; answers how many it had. */
export function thinPoints(geometry: BufferGeometry, most = mostPoints): number {
  const count = geometry.getAttribute('position')?.count ?? 0
  if (count <= most || geometry.index) return count
  const from = keptOf(count, most)
  for (const [name, attribute] of Object.entries(geometry.attributes)) {
    if (!(attribute instanceof BufferAttribute)) continue
    const { itemSize, array, normalized } = attribute
    const kept = array.slice(0, most * itemSize)
    for (let i = 0; i < most; i++) {
      const at = from(i) * itemSize
      for (let k = 0; k < itemSize; k++) kept[i * itemSize + k] = array[at + k] ?? 0
    }
    geometry.setAttribute(name, new BufferAttribute(kept, itemSize, normalized))
  }
  return count
}
