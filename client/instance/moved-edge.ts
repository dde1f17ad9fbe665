/** What an edge divides: the size of the part that it belongs to, in whatever unit, and how that changes. */
export interface Sizes {
  least: number
  most: number
  usual: number
  /** How far one press of an arrow key goes. */
  step: number
  /** Whether the part lies before its edge on the line, so that it grows as the edge goes on, or behind it. */
  part: 'before' | 'behind'
}

/** The size after the edge went `by` to the right (in the unit of the sizes), on a page that is read from either side. */
export function sizeMoved(size: number, by: number, edge: { sizes: Sizes; rtl: boolean }): number {
  const grows = (edge.sizes.part === 'before') !== edge.rtl
  return size + (grows ? by : -by)
}

/** Where a key moves the edge; null for another key. */
export function sizeByKey(
  key: string,
  size: number,
  edge: { sizes: Sizes; rtl: boolean },
): number | null {
  const { least, most, step, usual } = edge.sizes
  switch (key) {
    case 'ArrowLeft':
      return sizeMoved(size, -step, edge)
    case 'ArrowRight':
      return sizeMoved(size, step, edge)
    case 'Home':
      return least
    case 'End':
      return most
    case 'Enter':
      return usual
    default:
      return null
  }
}
