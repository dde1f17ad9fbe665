import './spots.css'
import { type PointerEvent, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyBox } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'

import { type Drag, dragFrom, grip, isNear } from './draw-by-pointer.ts'
import { DrawingLines } from './drawing-lines.tsx'
import { regionRows } from './region-keys.ts'
import { cornerAt, type Ground, type Point, seenCorners } from './spot-geometry.ts'
import type { Drawing, Region } from './use-region.ts'

/**
 * Lies over a picture while a person chooses a region of it: they drag, or click corners, or use the keys. Keys that mean
 * nothing here go to the viewer around it, so that it can still be zoomed.
 */
export function RegionGround({
  drawing,
  ground,
  polygons,
  reach,
  region,
}: {
  drawing: Drawing
  ground: Ground
  polygons: boolean
  reach: (point: Point) => void
  region: Region
}) {
  const { t } = useTranslation('viewers')
  const drag = useRef<Drag | null>(null)
  const focus = useCallback((element: HTMLDivElement | null) => {
    element?.focus({ preventScroll: true })
  }, [])
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    const at = placeOf(event)
    if (drawing.kind === 'box') {
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = dragFrom(at, drawing.box, ground)
    } else addCorner(at, drawing)
  }
  const addCorner = (at: Point, { corners, kind }: Drawing & { kind: 'polygon' }) => {
    const seen = seenCorners(ground, corners)
    const [first, last] = [seen[0], seen.at(-1)]
    if (corners.length >= 3 && first && isNear(first, at, grip)) return region.take()
    // The second press of a double click closes the polygon and sets no corner.
    if (last && isNear(last, at, grip / 3)) return
    const corner = cornerAt(ground.toPicture(at), ground.size)
    region.draw({ kind, corners: [...corners, corner], at: { x: corner[0], y: corner[1] } })
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const at = placeOf(event)
    if (drawing.kind === 'polygon') {
      const [x, y] = cornerAt(ground.toPicture(at), ground.size)
      region.draw({ ...drawing, at: { x, y } })
    } else if (drag.current) region.draw({ kind: 'box', box: drag.current(at) })
  }
  const end = () => {
    drag.current = null
  }
  const keys = keysFrom(regionRows, { drawing, ground, polygons, reach, region })
  return (
    <KeyBox
      ref={focus}
      className="region-ground"
      label={t(drawing.kind === 'box' ? 'image.region.boxLabel' : 'image.region.polygonLabel')}
      keys={keys}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation()
        region.take()
      }}
    >
      <DrawingLines drawing={drawing} ground={ground} />
    </KeyBox>
  )
}

function placeOf(event: PointerEvent<HTMLDivElement>): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}
