import { type ReactNode, useEffect, useRef } from 'react'

import type { Stage } from './stage.ts'
import { usePointer } from './use-pointer.ts'
import { panned, type Point } from './view.ts'

/** The room beside the first picture. The wheel and the hand move both pictures from here too. */
export function SidePane({
  stage,
  onPoint,
  children,
}: {
  stage: Stage
  onPoint: (point: Point | null) => void
  children: ReactNode
}) {
  const pane = useRef<HTMLDivElement>(null)
  const pointer = usePointer(pane, stage)
  useEffect(() => onPoint(pointer), [pointer, onPoint])
  return (
    <div
      ref={pane}
      className="picture-pane"
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={({ currentTarget, pointerId, movementX, movementY }) => {
        if (currentTarget.hasPointerCapture(pointerId))
          stage.change((view) => panned(view, { x: movementX, y: movementY }))
      }}
    >
      {children}
    </div>
  )
}
