import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { Box } from '#shared/discussion/fragment.ts'
import type { Corner } from '#shared/discussion/polygon.ts'

import { type Point, type Shape, shapeAround } from './spot-geometry.ts'

/** What a person draws: a box, or the corners of a polygon so far with the place where the next would be. */
export type Drawing =
  | { kind: 'box'; box: Box }
  | { kind: 'polygon'; corners: readonly Corner[]; at: Point }

/** A region that is being chosen. `drawing` is null while none is. */
export interface Region {
  drawing: Drawing | null
  choose: (begin: Drawing) => Promise<Shape | null>
  draw: (drawing: Drawing) => void
  take: () => void
  giveUp: () => void
}

/** Lets a person choose a region: the promise of `choose` is kept when they take it (null: they gave up). */
export function useRegion(): Region {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  const settle = useRef<((shape: Shape | null) => void) | null>(null)
  const end = useCallback((shape: Shape | null) => {
    setDrawing(null)
    settle.current?.(shape)
    settle.current = null
  }, [])
  useEffect(() => () => settle.current?.(null), [])
  const choose = useCallback(
    async (begin: Drawing) => {
      end(null)
      const before = document.activeElement
      setDrawing(begin)
      const shape = await new Promise<Shape | null>((resolve) => {
        settle.current = resolve
      })
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      return shape
    },
    [end],
  )
  return useMemo(
    () => ({
      drawing,
      choose,
      draw: setDrawing,
      take: () => {
        const shape = drawing && drawn(drawing)
        if (shape) end(shape)
      },
      giveUp: () => end(null),
    }),
    [drawing, choose, end],
  )
}

/** The shape of what is drawn; null while it is none. */
export function drawn(drawing: Drawing): Shape | null {
  if (drawing.kind === 'box') return { box: drawing.box, corners: null }
  return drawing.corners.length >= 3 ? shapeAround(drawing.corners) : null
}
