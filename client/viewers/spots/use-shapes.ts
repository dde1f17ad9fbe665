import { useMemo } from 'react'

import type { DrawnSpot } from '#client/discussion/spots/spot.ts'
import { useSpots } from '#client/discussion/spots/use-spots.ts'

import { type Shape, shapeOf, type Size } from './spot-geometry.ts'

/** A remark on a region of a picture. */
export interface DrawnShape {
  spot: DrawnSpot
  shape: Shape
}

/** The remarks on regions of the picture around this component, which is of this size. */
export function useShapes({ height, width }: Size): readonly DrawnShape[] {
  const spots = useSpots()
  return useMemo(
    () =>
      spots.flatMap((spot) => {
        const shape = shapeOf(spot.anchor.selector, { height, width })
        return shape ? [{ spot, shape }] : []
      }),
    [height, spots, width],
  )
}
