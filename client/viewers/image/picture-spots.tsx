import { useTranslation } from 'react-i18next'

import { spotWords } from '#client/discussion/spots/spot-words.ts'
import type { Spot } from '#client/discussion/spots/spot.ts'
import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import { DrawnShapes } from '#client/viewers/spots/drawn-shapes.tsx'
import { RegionGround } from '#client/viewers/spots/region-ground.tsx'
import { pictureOfShape } from '#client/viewers/spots/shape-picture.ts'
import {
  lookAt,
  type Point,
  selectorsOf,
  type Shape,
  shapeOf,
} from '#client/viewers/spots/spot-geometry.ts'
import { firstDrawing } from '#client/viewers/spots/turn-drawing.ts'
import { useFlash } from '#client/viewers/spots/use-flash.ts'
import type { Region } from '#client/viewers/spots/use-region.ts'
import { useShapes } from '#client/viewers/spots/use-shapes.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { pictureGround } from './picture-ground.ts'
import type { Stage } from './stage.ts'
import { usePlaced } from './use-stage.ts'

/** The remarks on regions of a picture, drawn over it, and the choosing of one. */
export function PictureSpots({
  facts,
  region,
  stage,
}: {
  facts: MediaFacts
  region: Region
  stage: Stage
}) {
  const { t } = useTranslation('discussion')
  const ground = pictureGround(usePlaced(stage), stage.picture, facts)
  const shapes = useShapes(ground.size)
  const [flashed, flash] = useFlash<Shape>()

  const reach = ({ x, y }: Point) => stage.reveal({ x: x / ground.ratio, y: y / ground.ratio })
  const spotOf = (shape: Shape): Spot => {
    const { canvas } = stage.picture.whole()
    const snapshot = pictureOfShape(canvas, canvas, { shape, size: ground.size })
    const selectors = selectorsOf(shape)
    return {
      selectors,
      state: { 'cs:width': ground.size.width, 'cs:height': ground.size.height },
      words: spotWords(selectors, t),
      ...(snapshot && { snapshot }),
    }
  }
  useSpotViewer({
    capture: async () => null,
    choose: async () => {
      const shape = await region.choose(firstDrawing(ground))
      return shape && spotOf(shape)
    },
    reveal: async ({ selector }) => {
      const shape = shapeOf(selector, ground.size)
      if (!shape) return 'orphan'
      const { x, y, scale } = lookAt(shape.box, ground)
      stage.change((view) => ({
        ...view,
        x: x / ground.ratio,
        y: y / ground.ratio,
        scale: scale * ground.ratio,
      }))
      flash(shape)
      return 'exact'
    },
  })
  return (
    <>
      <DrawnShapes ground={ground} shapes={shapes} flashed={flashed} />
      {region.drawing && (
        <RegionGround {...{ ground, region, reach }} drawing={region.drawing} polygons />
      )}
    </>
  )
}
