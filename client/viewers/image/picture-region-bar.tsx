import { RegionBar } from '#client/viewers/spots/region-bar.tsx'
import type { Region } from '#client/viewers/spots/use-region.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { pictureGround } from './picture-ground.ts'
import type { Stage } from './stage.ts'
import { usePlaced } from './use-stage.ts'

/** The numbers of the region that is being chosen, under the picture; nothing while none is. */
export function PictureRegionBar({
  facts,
  region,
  stage,
}: {
  facts: MediaFacts
  region: Region
  stage: Stage
}) {
  const ground = pictureGround(usePlaced(stage), stage.picture, facts)
  if (!region.drawing) return null
  return <RegionBar {...{ ground, region }} drawing={region.drawing} polygons />
}
