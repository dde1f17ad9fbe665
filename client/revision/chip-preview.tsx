import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Pointed } from './point-chips.ts'

import classes from './editor.module.css'

interface ChipPreviewProps {
  chip: Pointed
  children: ReactNode
  onEnter: () => void
  onLeave: () => void
  onDismiss: () => void
}

const gap = 4
const margin = 8

/** What is behind a tag, beside it; the pointer may rest on it, Escape puts it away (WCAG 1.4.13). */
export function ChipPreview({ children, chip, onDismiss, onEnter, onLeave }: ChipPreviewProps) {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const scope = new Scope()
    const put = () => {
      const box = chip.box()
      const own = card.current?.getBoundingClientRect()
      if (!box || !own || box.bottom < 0 || box.top > window.innerHeight) return onDismiss()
      const left = Math.min(box.left, window.innerWidth - own.width - margin)
      const below = box.bottom + gap
      const fits = below + own.height < window.innerHeight
      setPlace({ left: Math.max(margin, left), top: fits ? below : box.top - own.height - gap })
    }
    put()
    if (card.current) scope.watchSize(card.current, put)
    scope.listen('scroll', put, { capture: true, passive: true })
    scope.listen('resize', put)
    scope.listen(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDismiss()
      },
      { capture: true },
    )
    return () => scope.dispose()
  }, [chip, onDismiss])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only so that the pointer may rest on it
    <div
      ref={card}
      role="tooltip"
      className={classes['preview']}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {children}
    </div>
  )
}
