const longest = 195_000
const widest = 480

/**
 * A small picture of a stretch of what is drawn (pixels of the source), as a snapshot wants it: at most 480 pixels wide and
 * 200 kB large. Undefined where the browser does not let the pixels be read.
 */
export function pictureOf(
  source: CanvasImageSource,
  crop: { x: number; y: number; width: number; height: number },
): string | undefined {
  for (const width of [widest, widest / 2, widest / 4]) {
    const picture = drawn(source, crop, Math.min(1, width / Math.max(crop.width, crop.height, 1)))
    if (picture === undefined || picture.length <= longest * (4 / 3)) return picture
  }
  return undefined
}

function drawn(
  source: CanvasImageSource,
  { height, width, x, y }: { x: number; y: number; width: number; height: number },
  scale: number,
): string | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  try {
    canvas
      .getContext('2d')
      ?.drawImage(source, x, y, width, height, 0, 0, canvas.width, canvas.height)
    const picture = canvas.toDataURL('image/webp', 0.8)
    return /^data:image\/(webp|png);/.test(picture) ? picture : undefined
  } catch {
    return undefined
  }
}
