import type { Lines } from './line-anchor.ts'

/** The next remark after a line (or, with -1, the one before it), around the ends; null where there is none. */
export function nextSpot<T extends { lines: Lines }>(
  spots: readonly T[],
  line: number,
  by: 1 | -1,
): T | null {
  const sorted = spots.toSorted((a, b) => a.lines.first - b.lines.first)
  if (by === 1) return sorted.find(({ lines }) => lines.first > line) ?? sorted[0] ?? null
  return sorted.findLast(({ lines }) => lines.first < line) ?? sorted.at(-1) ?? null
}
