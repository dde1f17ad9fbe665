/** The same place in two columns, in pixels from the top of each. */
export type Anchor = readonly [source: number, rendered: number]

/** Anchors that rise in both columns: those that would lead back are left out. */
export function rising(anchors: readonly Anchor[]): Anchor[] {
  const kept: Anchor[] = []
  for (const anchor of anchors.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = kept.at(-1)
    if (!last || (anchor[0] > last[0] && anchor[1] > last[1])) kept.push(anchor)
  }
  return kept
}

/** The place in one column (0: source, 1: rendered) that stands for `y` in the other, in proportion between two anchors. */
export function mapScroll(anchors: readonly Anchor[], y: number, to: 0 | 1): number {
  const from = to === 0 ? 1 : 0
  const next = anchors.findIndex((anchor) => anchor[from] > y)
  const after = anchors.at(next)
  const before = next === -1 ? after : anchors[Math.max(0, next - 1)]
  if (!before || !after) return y
  const length = after[from] - before[from]
  const share = length > 0 ? Math.min(1, Math.max(0, (y - before[from]) / length)) : 0
  return before[to] + share * (after[to] - before[to])
}
