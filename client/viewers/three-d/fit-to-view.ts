export type Point = readonly [number, number, number]

export interface Bounds {
  min: Point
  max: Point
}

/** Where each named view stands, seen from the middle; x to the right, y up, z towards the front. */
export const standpoints = {
  // Seen from the front, a little from the right and from above.
  first: [0.5, 0.4, 0.77],
  front: [0, 0, 1],
  back: [0, 0, -1],
  right: [1, 0, 0],
  left: [-1, 0, 0],
  top: [0, 1, 0],
  bottom: [0, -1, 0],
  iso: [1, 1, 1],
} as const satisfies Record<string, Point>
export type Standpoint = keyof typeof standpoints

interface Seen {
  /** The full vertical angle in degrees. */
  fov: number
  /** Width by height. */
  aspect: number
  from?: Point
}

const margin = 1.15

/**
 * Where a camera must stand to see all of a thing: on a line through its middle, so far away that the sphere around its
 * bounds fills the view.
 */
export function fitToView(
  bounds: Bounds,
  { fov, aspect, from = standpoints.first }: Seen,
): { position: Point; target: Point } {
  const target = middle(bounds)
  const half = (fov * Math.PI) / 360
  const narrow = Math.min(half, Math.atan(Math.tan(half) * aspect))
  const distance = (radius(bounds) / Math.sin(narrow)) * margin
  const length = Math.hypot(...from)
  return {
    position: [
      target[0] + (from[0] / length) * distance,
      target[1] + (from[1] / length) * distance,
      target[2] + (from[2] / length) * distance,
    ],
    target,
  }
}

export function middle({ min, max }: Bounds): Point {
  return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2]
}

/** The radius of the sphere around bounds; 1 around a single point. */
export function radius({ min, max }: Bounds): number {
  return Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2 || 1
}

export function sidesOf({ min, max }: Bounds): Point {
  return [max[0] - min[0], max[1] - min[1], max[2] - min[2]]
}

/**
 * How near and how far a camera must see so that nothing of the bounds is cut away, also when it stands within them.
 */
export function depthOf(bounds: Bounds, position: Point): { near: number; far: number } {
  const center = middle(bounds)
  const away = Math.hypot(...position.map((at, i) => at - (center[i] ?? 0)))
  const room = radius(bounds) * 2
  return { near: Math.max(away - room, (away + room) / 2000), far: away + room * 2 }
}
