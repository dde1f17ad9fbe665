import type { Keys } from '#client/viewers/key-box.tsx'
import type { KeyRow } from '#client/viewers/key-rows.ts'

import {
  cornerAt,
  cornersOf,
  type Ground,
  keyStep,
  movedBox,
  movedPoint,
  type Point,
  seenCorners,
  sizedBox,
} from './spot-geometry.ts'
import { toBoxDrawing, toPolygonDrawing } from './turn-drawing.ts'
import type { Drawing, Region } from './use-region.ts'

interface Asked {
  ground: Ground
  drawing: Drawing
  region: Region
  /** Whether a polygon may be drawn too. */
  polygons: boolean
  /** Brings a point of the picture into sight. */
  reach: (point: Point) => void
}

const arrows = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const
const far = 10

/** The keys of a region that is being chosen; the same in a picture and in a film. */
const rows = [
  { shown: '← → ↑ ↓', words: 'image.region.keys.move', keys: arrowsOf },
  {
    shown: 'Enter',
    words: 'image.region.keys.take',
    keys: ({ region }: Asked): Keys => ({ Enter: region.take }),
  },
  {
    shown: 'Esc',
    words: 'image.region.keys.giveUp',
    keys: ({ region }: Asked): Keys => ({ Escape: region.giveUp }),
  },
]

const polygonRows = [
  { shown: 'P', words: 'image.region.keys.polygon', keys: shapeKeys },
  { shown: 'Space', words: 'image.region.keys.corner', keys: cornerKeys },
  {
    shown: 'Backspace',
    words: 'image.region.keys.back',
    keys: ({ drawing, region }: Asked): Keys =>
      drawing.kind === 'polygon'
        ? {
            Backspace: () => region.draw({ ...drawing, corners: drawing.corners.slice(0, -1) }),
          }
        : {},
  },
]

export const boxRegionRows: readonly KeyRow<Asked>[] = rows
export const regionRows: readonly KeyRow<Asked>[] = [...rows, ...polygonRows]

function arrowsOf({ drawing, ground, reach, region }: Asked): Keys {
  return Object.fromEntries(
    Object.entries(arrows).map(([key, [x, y]]) => [
      key,
      ({ shiftKey }: { shiftKey: boolean }) => {
        const step = keyStep(ground)
        if (drawing.kind === 'polygon') {
          const by = shiftKey ? step * far : step
          const moved = movedPoint(drawing.at, { x: x * by, y: y * by }, ground)
          const at = pointAt(moved, ground)
          reach(at)
          return region.draw({ ...drawing, at })
        }
        const by = { x: x * step, y: y * step }
        const box = (shiftKey ? sizedBox : movedBox)(drawing.box, by, ground)
        const seen = seenCorners(ground, cornersOf(box))
        const toward = seen.reduce((best, one) =>
          one.x * x + one.y * y > best.x * x + best.y * y ? one : best,
        )
        reach(ground.toPicture(toward))
        region.draw({ kind: 'box', box })
      },
    ]),
  )
}

function shapeKeys({ drawing, ground, polygons, region }: Asked): Keys {
  if (!polygons) return {}
  return drawing.kind === 'box'
    ? { p: () => region.draw(toPolygonDrawing(drawing)) }
    : { b: () => region.draw(toBoxDrawing(drawing, ground)) }
}

function cornerKeys({ drawing, ground, region }: Asked): Keys {
  if (drawing.kind === 'box') return {}
  const add = () => {
    const corner = cornerAt(drawing.at, ground.size)
    const last = drawing.corners.at(-1)
    if (last?.[0] === corner[0] && last[1] === corner[1]) return
    region.draw({ ...drawing, corners: [...drawing.corners, corner] })
  }
  return { ' ': add }
}

function pointAt(point: Point, { size }: Ground): Point {
  const [x, y] = cornerAt(point, size)
  return { x, y }
}
