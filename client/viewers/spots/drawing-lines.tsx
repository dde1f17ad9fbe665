import { Outline, pointsOf } from './drawn-shapes.tsx'
import { cornersOf, type Ground, seenCorners } from './spot-geometry.ts'
import { type Drawing, drawn } from './use-region.ts'

const side = 8
const reach = 14

/** What is being drawn over a picture; what lies around it is darkened. */
export function DrawingLines({ drawing, ground }: { drawing: Drawing; ground: Ground }) {
  const shape = drawn(drawing)
  const corners = drawing.kind === 'box' ? cornersOf(drawing.box) : drawing.corners
  const { height, width } = ground.box
  const next = drawing.kind === 'polygon' && pathToNext(drawing, ground)
  return (
    <svg className="region-lines" aria-hidden>
      {shape && (
        <path
          className="region-shade"
          d={`M0 0H${width}V${height}H0ZM${pointsOf(ground, corners)}Z`}
        />
      )}
      {shape && <Outline ground={ground} shape={shape} />}
      {next && (
        <>
          <path className="region-next-edge" d={next} />
          <path className="region-next" d={next} />
        </>
      )}
      {seenCorners(ground, corners).map(({ x, y }, i) => (
        <rect
          key={i}
          className="region-corner"
          x={x - side / 2}
          y={y - side / 2}
          width={side}
          height={side}
        />
      ))}
    </svg>
  )
}

/** From the last corner to the place of the next, with a cross there. */
function pathToNext({ at, corners }: Drawing & { kind: 'polygon' }, ground: Ground): string {
  const { x, y } = ground.toBox(at)
  const line = corners.length > 0 ? `M${pointsOf(ground, [...corners, [at.x, at.y]])}` : ''
  return `${line}M${x - reach} ${y}H${x + reach}M${x} ${y - reach}V${y + reach}`
}
