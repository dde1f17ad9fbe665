import { pictureOf } from '#client/discussion/spots/picture-of.ts'
import type { Box } from '#shared/discussion/fragment.ts'

import { boxBetween, cornersOf, type Shape, type Size } from './spot-geometry.ts'

const longest = 480
const least = 24

/**
 * A small picture of a shape with a little of what is around it, and its outline. `size` is that of the original, in whose
 * pixels the shape is; the source may have another.
 */
export function pictureOfShape(
  source: CanvasImageSource,
  sourceSize: Size,
  { shape, size }: { shape: Shape; size: Size },
): string | undefined {
  const crop = around(shape.box, size)
  const ratio = sourceSize.width / size.width
  const from = scaled(crop, ratio)
  const scale = Math.min(1, longest / Math.max(from.width, from.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(from.width * scale))
  canvas.height = Math.max(1, Math.round(from.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.drawImage(source, from.x, from.y, from.width, from.height, 0, 0, canvas.width, canvas.height)
  pen.beginPath()
  for (const [x, y] of shape.corners ?? cornersOf(shape.box))
    pen.lineTo((x - crop.x) * ratio * scale, (y - crop.y) * ratio * scale)
  pen.closePath()
  for (const [style, width] of [
    ['rgb(0 0 0 / 0.75)', 4],
    ['#fff', 2],
  ] as const) {
    pen.strokeStyle = style
    pen.lineWidth = width
    pen.stroke()
  }
  return pictureOf(canvas, { x: 0, y: 0, width: canvas.width, height: canvas.height })
}

/** A quarter more on each side, inside the picture. */
function around({ height, width, x, y }: Box, size: Size): Box {
  const more = Math.max(least, Math.max(width, height) / 4)
  return boxBetween(
    { x: x - more, y: y - more },
    { x: x + width + more, y: y + height + more },
    size,
  )
}

function scaled({ height, width, x, y }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by }
}
