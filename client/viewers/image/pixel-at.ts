import type { Colour } from './colour.ts'
import type { PictureSource } from './picture-source.ts'
import type { Point } from './view.ts'

/** The pixel of the picture at a point, as whole numbers, and its colour; null outside. */
export function pixelAt(picture: PictureSource, point: Point): (Point & Colour) | null {
  const x = Math.floor(point.x)
  const y = Math.floor(point.y)
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return null
  const { density } = picture
  const at = (length: number) => Math.floor((length + 0.5) * density)
  const [red = 0, green = 0, blue = 0, cover = 0] = picture
    .whole()
    .getImageData(at(x), at(y), 1, 1).data
  return { x, y, red, green, blue, alpha: cover / 255 }
}
