import { useDirection } from '@mantine/core'
import { type PointerEvent, useRef } from 'react'

import { type Sizes, sizeByKey, sizeMoved } from './moved-edge.ts'

import classes from './desk.module.css'

interface MovingEdgeProps {
  label: string
  size: number
  sizes: Sizes
  /** How much of the sizes' unit a pixel is, beside this edge. */
  perPixel?: (edge: HTMLElement) => number
  className?: string | undefined
  onMove: (size: number) => void
}

/** The edge between two parts of a page: it is dragged, or moved by the arrow keys; Enter and a double click restore it. */
export function MovingEdge(props: MovingEdgeProps) {
  const { className = '', label, onMove, perPixel = () => 1, size, sizes } = props
  const rtl = useDirection().dir === 'rtl'
  const edge = { sizes, rtl }
  const drag = useRef<{ x: number; size: number } | null>(null)

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, size }
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!drag.current) return
    const moved = (event.clientX - drag.current.x) * perPixel(event.currentTarget)
    onMove(sizeMoved(drag.current.size, moved, edge))
  }
  return (
    <div
      // A separator that moves is a control; `hr` is only a line.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={sizes.least}
      aria-valuemax={sizes.most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`${classes['edge']} ${className}`}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={() => onMove(sizes.usual)}
      onKeyDown={(event) => {
        const next = sizeByKey(event.key, size, edge)
        if (next === null) return
        event.preventDefault()
        onMove(next)
      }}
    />
  )
}
