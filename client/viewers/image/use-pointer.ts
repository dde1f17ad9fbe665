import { type RefObject, useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Stage } from './stage.ts'
import type { Point } from './view.ts'

const wheelSpeed = 0.0022
const lines = 16

/**
 * Where the pointer is over a pane, in CSS pixels. The wheel zooms to it while the picture has the focus, or with Ctrl;
 * else it scrolls the page.
 */
export function usePointer(pane: RefObject<HTMLElement | null>, stage: Stage | null): Point | null {
  const [pointer, setPointer] = useState<Point | null>(null)
  useEffect(() => {
    const element = pane.current
    if (!element || !stage) return
    const scope = new Scope()
    const placeOf = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    let last: Point | null = null
    scope.hear(element, {
      pointermove: (event: PointerEvent) => {
        last = placeOf(event)
        setPointer(last)
      },
      pointerleave: () => setPointer(null),
    })
    const wheel = (event: WheelEvent) => {
      event.stopPropagation()
      const asked = event.ctrlKey || event.metaKey
      if (!asked && !element.parentElement?.contains(document.activeElement)) return
      event.preventDefault()
      const by = event.deltaMode === event.DOM_DELTA_LINE ? event.deltaY * lines : event.deltaY
      stage.zoom(Math.exp(-by * wheelSpeed), exactly(placeOf(event), last))
    }
    scope.hear(element, { wheel }, { passive: false, capture: true })
    return () => scope.dispose()
  }, [pane, stage])
  return pointer
}

/** Browsers tell a turn of the wheel at whole pixels, but a move of the pointer at fractions of them. */
function exactly(at: Point, last: Point | null): Point {
  const same = last && Math.abs(last.x - at.x) < 1 && Math.abs(last.y - at.y) < 1
  return same ? last : at
}
