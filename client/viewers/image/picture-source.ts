import type { Size } from './view.ts'

/** A picture's pixels, held in memory until it is closed. */
export interface PictureSource extends Size {
  /** Pixels that are drawn for each of the picture's own: more than 1 only for drawings, which have no pixels. */
  density: number
  /** The moving pictures in it, or null where it stands still. */
  frames: Frames | null
  /** The canvas that holds the whole picture. */
  whole: () => CanvasRenderingContext2D
  /** The picture in another size. */
  sized: (size: Size) => CanvasRenderingContext2D
  close: () => void
}

/** The frames of an animated picture; `show` draws one on the canvas of the whole. */
export interface Frames {
  count: number
  /** How often all of them are shown; `Infinity` for ever. */
  rounds: number
  show: (index: number) => Promise<{ milliseconds: number }>
}

/** The sizes in which a picture is kept, each half the one before, the smallest first. */
export function levelsOf({ width, height }: Size): Size[] {
  const levels = [{ width, height }]
  for (let last = { width, height }; last.width > 512 || last.height > 512;) {
    last = { width: half(last.width), height: half(last.height) }
    levels.push(last)
  }
  return levels.toReversed()
}

/** Owns the canvases of one picture: what they hold is let go when it is closed. */
export class Canvases {
  private made: HTMLCanvasElement[] = []

  make({ width, height }: Size): CanvasRenderingContext2D {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    // Single pixels are read often, so the bytes stay where they can be read.
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('The browser gives no canvas of this size.')
    this.made.push(canvas)
    context.imageSmoothingQuality = 'high'
    return context
  }

  close(): void {
    for (const canvas of this.made) canvas.width = 0
    this.made = []
  }
}

function half(length: number): number {
  return Math.max(1, Math.floor(length / 2))
}
