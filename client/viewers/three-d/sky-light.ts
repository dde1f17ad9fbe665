import type { Point } from './fit-to-view.ts'

/** The sharpness of a lobe of light: `exp(sharpness * (cosine - 1))` is what is left of it at an angle. */
const sharpness = 12
const brightness = 1.4
// Two windows, one over the right shoulder of whoever looks from the front and one behind the model.
const windows: readonly Point[] = [
  [0.54, 0.67, 0.51],
  [-0.54, 0.67, -0.51],
]

/**
 * How much light a surface sees in a mirror from a direction (of length 1), the more blurred the rougher it is (0 to 1):
 * a floor that is darker than the sky, and two windows. Blurring leaves the sum of all light as it is: a lobe of another
 * one is a lobe again whose sharpness is that of both in parallel.
 */
export function skyLight([x, y, z]: Point, roughness: number): number {
  // The lobe of a microfacet surface, as narrow as 1/(2 r⁴) and at most as wide as that of a matt one.
  const lobe = Math.max(2, 0.5 / Math.max(roughness, 0.1) ** 4)
  const blurred = (sharpness * lobe) / (sharpness + lobe)
  const left = (brightness * blurred) / sharpness
  const slope = 0.25 * (1 - roughness ** 2 / 3)
  return windows.reduce(
    (sum, at) => sum + left * Math.exp(blurred * (at[0] * x + at[1] * y + at[2] * z - 1)),
    0.36 + slope * y,
  )
}
