import type { Stage } from './stage.ts'
import { usePlaced } from './use-stage.ts'
import { toBox, type Point } from './view.ts'

/** The pixel that the keys point at: lines through the box, and a frame around it. */
export function CrossHair({ stage, at }: { stage: Stage; at: Point }) {
  const { view, box } = usePlaced(stage)
  const { x, y } = toBox(view, box, { x: at.x + 0.5, y: at.y + 0.5 })
  const side = Math.max(7, view.scale)
  const shapes = (
    <>
      <path d={`M${x} 0V${y - side / 2}M${x} ${y + side / 2}V${box.height}`} />
      <path d={`M0 ${y}H${x - side / 2}M${x + side / 2} ${y}H${box.width}`} />
      <rect x={x - side / 2} y={y - side / 2} width={side} height={side} />
    </>
  )
  return (
    <svg className="picture-cross" aria-hidden>
      <g className="picture-cross-edge">{shapes}</g>
      <g className="picture-cross-line">{shapes}</g>
    </svg>
  )
}
