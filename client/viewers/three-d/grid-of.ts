import { type Bounds, middle, sidesOf } from './fit-to-view.ts'

interface Grid {
  /** The middle of the grid, under the model. */
  at: [number, number, number]
  size: number
  /** How many fields it has to a side. */
  parts: number
  field: number
  /** How long the arms of the axes are. */
  reach: number
}

const most = 20

/** A grid under a model: fields of 1, 2 or 5 times a power of ten, at most twenty to a side. */
export function gridOf(bounds: Bounds): Grid {
  const [width, height, depth] = sidesOf(bounds)
  const widest = Math.max(width, depth, height / 4) || 1
  const power = 10 ** Math.floor(Math.log10((widest * 1.5) / most))
  const field = [1, 2, 5, 10].map((n) => n * power).find((f) => widest * 1.5 <= f * most) ?? power
  const parts = 2 * Math.ceil((widest * 1.5) / field / 2)
  const [x, , z] = middle(bounds)
  const onGrid = (value: number) => Math.round(value / field) * field
  return {
    at: [onGrid(x), bounds.min[1], onGrid(z)],
    size: field * parts,
    parts,
    field,
    reach: Math.max(width, height, depth) / 3 || 1,
  }
}
