import type { Box } from '#shared/discussion/fragment.ts'

/** `[a, b, c, d, e, f]`: x' = ax + cy + e, y' = bx + dy + f, as PDF writes it. */
export type Matrix = readonly number[]
type Point = readonly [x: number, y: number]

/** From the user space of a page to the pixels of its view. */
export function toView([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** From the pixels of a page's view to its user space, whatever its zoom and rotation. */
export function toUser([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Point): Point {
  const area = a * d - b * c
  const [left, top] = [x - e, y - f]
  return [(d * left - c * top) / area, (a * top - b * left) / area]
}

/** A box of the view as a quadrilateral of user space: from its lower left corner, against the clock. */
export function quadOf(matrix: Matrix, { height, width, x, y }: Box): number[] {
  const [left, right, bottom, top] = spanOf([
    toUser(matrix, [x, y]),
    toUser(matrix, [x + width, y + height]),
  ])
  return [left, bottom, right, bottom, right, top, left, top].map(rounded)
}

/** The box around a quadrilateral of user space, in the pixels of the view. */
export function boxOf(matrix: Matrix, quad: readonly number[]): Box {
  const corners = [0, 2, 4, 6].map((i) => toView(matrix, [quad[i] ?? 0, quad[i + 1] ?? 0]))
  const [left, right, top, bottom] = spanOf(corners)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function spanOf(corners: readonly Point[]): [number, number, number, number] {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

// A thousandth of a point is finer than any printer.
const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Boxes that stand on one line and touch, as one; at most so many of them. */
export function joined(boxes: readonly Box[], most: number): Box[] {
  const lines: Box[] = []
  for (const box of boxes) {
    if (box.width < 0.5 || box.height < 0.5) continue
    const last = lines.at(-1)
    if (last && onOneLine(last, box)) lines[lines.length - 1] = around(last, box)
    else lines.push(box)
  }
  return lines.slice(0, most)
}

function onOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width)
  return shared > Math.min(a.height, b.height) / 2 && gap < Math.max(a.height, b.height)
}

export function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const right = Math.max(a.x + a.width, b.x + b.width)
  const bottom = Math.max(a.y + a.height, b.y + b.height)
  return { x, y, width: right - x, height: bottom - y }
}
