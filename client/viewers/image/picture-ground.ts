import { type Ground, originalSize } from '#client/viewers/spots/spot-geometry.ts'

import type { Placed } from './stage.ts'
import { type Size, toBox, toPicture } from './view.ts'

/** How a picture lies, in pixels of the original: what is shown may be a smaller copy of it. */
export function pictureGround(
  { box, view }: Placed,
  shown: Size,
  facts: { width?: number | undefined; height?: number | undefined },
): Ground & { ratio: number } {
  const size = originalSize(facts, shown)
  const ratio = size.width / shown.width
  return {
    size,
    box,
    ratio,
    scale: view.scale / ratio,
    toBox: ({ x, y }) => toBox(view, box, { x: x / ratio, y: y / ratio }),
    toPicture: (point) => {
      const { x, y } = toPicture(view, box, point)
      return { x: x * ratio, y: y * ratio }
    },
  }
}
