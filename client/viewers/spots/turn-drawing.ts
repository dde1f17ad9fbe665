import { boxAround } from '#shared/discussion/polygon.ts'

import { type Ground, heldBox, middleBox } from './spot-geometry.ts'
import type { Drawing } from './use-region.ts'

/** A box in the middle of what is seen, to begin with. */
export function firstDrawing(ground: Ground): Drawing {
  return { kind: 'box', box: middleBox(ground) }
}

/** A polygon is begun in the middle of the box, with no corner yet. */
export function toPolygonDrawing({ box }: Drawing & { kind: 'box' }): Drawing {
  const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  return { kind: 'polygon', corners: [], at }
}

/** The box around the corners that were set, or one in the middle of what is seen. */
export function toBoxDrawing({ corners }: Drawing & { kind: 'polygon' }, ground: Ground): Drawing {
  if (corners.length < 2) return firstDrawing(ground)
  return { kind: 'box', box: heldBox(boxAround(corners), ground.size) }
}
