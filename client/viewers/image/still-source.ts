import { letGo } from './let-go.ts'
import { Canvases, type PictureSource } from './picture-source.ts'
import type { Size } from './view.ts'

/** The size of a drawing that names none, as browsers have it. */
const unsized = { width: 300, height: 150 }
/** Drawings are drawn with at least this many pixels along their longer side, so that they can be looked into. */
const finest = 4096

/** A picture that stands still, as the browser decodes it, upright. Rejects where it cannot. */
export async function stillSource(
  url: string,
  {
    drawing,
    size: stated,
  }: { drawing: boolean; size: { width?: number | undefined; height?: number | undefined } },
): Promise<PictureSource> {
  const image = new Image()
  image.crossOrigin = 'anonymous'
  image.src = url
  await image.decode()
  const width = (drawing && stated.width) || image.naturalWidth || unsized.width
  const height = (drawing && stated.height) || image.naturalHeight || unsized.height
  const density = drawing ? Math.max(1, Math.floor(finest / Math.max(width, height))) : 1
  const canvases = new Canvases()
  const made = new Map<number, CanvasRenderingContext2D>()
  const sized = (size: Size) => {
    const known = made.get(size.width)
    if (known) return known
    const context = canvases.make(size)
    context.drawImage(image, 0, 0, size.width, size.height)
    made.set(size.width, context)
    return context
  }
  return {
    width,
    height,
    density,
    frames: null,
    whole: () => sized({ width: width * density, height: height * density }),
    sized,
    close: () => {
      canvases.close()
      letGo(image)
    },
  }
}
