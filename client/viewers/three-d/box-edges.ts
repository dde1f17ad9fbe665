import { type Bounds, middle, type Point, sidesOf } from './fit-to-view.ts'

/** One edge of a box with its length: `axis` is 0, 1 or 2. */
export interface Edge {
  axis: 0 | 1 | 2
  middle: Point
  length: number
}

/**
 * The three edges of a box on which its sizes are written: the two at the foot nearest to the eye, and an upright one at the
 * side of them.
 */
export function edgesOf(bounds: Bounds, eye: Point): Edge[] {
  const { min, max } = bounds
  const center = middle(bounds)
  const near = (axis: 0 | 1 | 2) => (eye[axis] >= center[axis] ? max[axis] : min[axis])
  const far = (axis: 0 | 1 | 2) => (eye[axis] >= center[axis] ? min[axis] : max[axis])
  const [width, height, depth] = sidesOf(bounds)
  return [
    { axis: 0, middle: [center[0], min[1], near(2)], length: width },
    { axis: 1, middle: [near(0), center[1], far(2)], length: height },
    { axis: 2, middle: [near(0), min[1], center[2]], length: depth },
  ]
}
