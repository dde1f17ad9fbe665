import { useDirection } from '@mantine/core'
import { useViewportSize } from '@mantine/hooks'
import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import {
  fittingWidth,
  narrowest,
  setRail,
  useRail,
  usual,
  widest,
  widthByKey,
} from './rail-store.ts'

import classes from './desk.module.css'

const set = (wanted: number) => setRail({ width: fittingWidth(wanted, window.innerWidth) })

/** The edge between texts and rail: it is dragged, or moved by the arrow keys; Enter and a double click restore it. */
export function RailEdge() {
  const { t } = useTranslation('keys')
  const { dir } = useDirection()
  const { width: windowWidth } = useViewportSize()
  const width = useRail((state) => state.width)
  const drag = useRef<{ x: number; width: number } | null>(null)

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }
  const move = (event: PointerEvent) => {
    if (!drag.current) return
    const moved = event.clientX - drag.current.x
    set(drag.current.width + (dir === 'rtl' ? moved : -moved))
  }
  return (
    <div
      // A separator that moves is a control; `hr` is only a line.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label={t('rail.width')}
      aria-valuenow={fittingWidth(width, windowWidth || window.innerWidth)}
      aria-valuemin={narrowest}
      aria-valuemax={fittingWidth(widest, windowWidth || window.innerWidth)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes['edge']}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={() => set(usual)}
      onKeyDown={(event) => {
        const next = widthByKey(event.key, fittingWidth(width, window.innerWidth), dir === 'rtl')
        if (next === null) return
        event.preventDefault()
        set(next)
      }}
    />
  )
}
