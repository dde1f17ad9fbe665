import type { Point, Size } from './spot-geometry.ts'

/** The side of a button over a picture, in CSS pixels, and the room between two. */
export const buttonSide = 24
const apart = 2

/**
 * The upper left corners of buttons that want to stand at these points: inside the box, and beside one another where they want
 * the same place.
 */
export function placeButtons(wanted: readonly Point[], box: Size): Point[] {
  const placed: Point[] = []
  const step = buttonSide + apart
  const last = { x: box.width - buttonSide, y: box.height - buttonSide }
  for (const { x, y } of wanted) {
    const first = { x: within(x, last.x), y: within(y, last.y) }
    const free = (at: Point) => placed.every((one) => !overlap(one, at))
    const tries = [first, ...around(first, { step, last })]
    placed.push(tries.find(free) ?? first)
  }
  return placed
}

/** To the left of a place along its row, to the right, then the rows below and above. */
function around(first: Point, { last, step }: { last: Point; step: number }): Point[] {
  const rows = [0, 1, -1, 2, -2].map((row) => first.y + row * step)
  const columns = [0, -1, 1, -2, 2, -3, 3, -4, 4].map((column) => first.x + column * step)
  return rows
    .flatMap((y) => columns.map((x) => ({ x, y })))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= last.x && y <= last.y)
}

function overlap(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < buttonSide && Math.abs(one.y - other.y) < buttonSide
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}
