import { DrawnShapes } from '#client/viewers/spots/drawn-shapes.tsx'
import { type Size, stillGround } from '#client/viewers/spots/spot-geometry.ts'
import { useBoxSize } from '#client/viewers/spots/use-box-size.ts'
import { useShapes } from '#client/viewers/spots/use-shapes.ts'

import { isLong } from './view.ts'

/** The remarks on regions of a picture, over its poster. */
export function PosterSpots({ size }: { size: Size }) {
  const [layer, box] = useBoxSize()
  const shapes = useShapes(size)
  if (shapes.length === 0) return null
  return (
    <div ref={layer} className="spots">
      {box && (
        <DrawnShapes
          ground={stillGround(size, box, { most: 1, long: isLong(size) })}
          shapes={shapes}
        />
      )}
    </div>
  )
}
