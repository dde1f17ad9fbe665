import './spots.css'
import { placeButtons } from './place-buttons.ts'
import { SpotButton } from './spot-button.tsx'
import { cornersOf, edgesSeen, type Ground, seenCorners, type Shape } from './spot-geometry.ts'
import type { DrawnShape } from './use-shapes.ts'
import { dataOf } from './use-spot-button.ts'

/** Remarks on regions of a picture, over it: outlines that follow it, and a button at the corner of each. */
export function DrawnShapes({
  ground,
  shapes,
  flashed = null,
}: {
  ground: Ground
  shapes: readonly DrawnShape[]
  /** A shape that was just brought into view. */
  flashed?: Shape | null
}) {
  const seen = shapes
    .map((one) => ({ ...one, edges: edgesSeen(ground, outlineOf(one.shape)) }))
    .filter(({ edges }) => inSight(edges, ground))
  const wanted = seen.map(({ edges }) => ({ x: edges.right - 12, y: edges.top - 12 }))
  const places = placeButtons(wanted, ground.box)
  if (seen.length === 0 && !flashed) return null
  return (
    <div className="spots">
      <svg className="spots-lines" aria-hidden>
        {seen.map(({ shape, spot }) => (
          <g key={spot.thread} {...dataOf(spot)}>
            <Outline ground={ground} shape={shape} />
          </g>
        ))}
        {flashed && (
          <g data-flashed>
            <Outline ground={ground} shape={flashed} />
          </g>
        )}
      </svg>
      {seen.map(({ spot }, i) => (
        <SpotButton
          key={spot.thread}
          spot={spot}
          style={{ left: places[i]?.x, top: places[i]?.y }}
        />
      ))}
    </div>
  )
}

/** A light line on a dark one, so that it is seen on anything. */
export function Outline({ ground, shape }: { ground: Ground; shape: Shape }) {
  const points = pointsOf(ground, outlineOf(shape))
  return (
    <>
      <polygon className="spot-edge" points={points} />
      <polygon className="spot-line" points={points} />
    </>
  )
}

export function pointsOf(ground: Ground, corners: Parameters<typeof seenCorners>[1]): string {
  return seenCorners(ground, corners)
    .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
    .join(' ')
}

const outlineOf = ({ box, corners }: Shape) => corners ?? cornersOf(box)

function inSight(
  { bottom, left, right, top }: ReturnType<typeof edgesSeen>,
  { box }: Ground,
): boolean {
  return right >= 0 && bottom >= 0 && left <= box.width && top <= box.height
}
