import type { Box } from '#shared/discussion/fragment.ts'

import {
  boxBetween,
  cornersOf,
  type Ground,
  heldBox,
  type Point,
  seenCorners,
} from './spot-geometry.ts'

/** How near, in CSS pixels, a pointer has to come to a corner to take hold of it. */
export const grip = 12
const slack = 3

/** What the box becomes while the pointer that was pressed at `from` is at `to`; both in the box on the screen. */
export type Drag = (to: Point) => Box

/** A press at a corner sizes the box, one inside it moves it, any other draws a new one. */
export function dragFrom(from: Point, box: Box, ground: Ground): Drag {
  const { size, toPicture } = ground
  const corners = seenCorners(ground, cornersOf(box))
  const held = corners.findIndex((corner) => isNear(corner, from, grip))
  const across = corners[(held + 2) % 4]
  if (held >= 0 && across) return (to) => boxBetween(toPicture(across), toPicture(to), size)
  const start = toPicture(from)
  if (isIn(start, box))
    return (to) => {
      const now = toPicture(to)
      const moved = { ...box, x: box.x + now.x - start.x, y: box.y + now.y - start.y }
      return {
        ...heldBox({ ...moved, width: 1, height: 1 }, inner(box, size)),
        width: box.width,
        height: box.height,
      }
    }
  return (to) => (isNear(from, to, slack) ? box : boxBetween(start, toPicture(to), size))
}

export function isNear(one: Point, other: Point, by: number): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= by
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height
}

/** Where the upper left corner of a box may be. */
function inner(box: Box, size: { width: number; height: number }) {
  return { width: size.width - box.width + 1, height: size.height - box.height + 1 }
}
