import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { spotName } from '#client/discussion/spots/spot-name.ts'
import type { DrawnSpot } from '#client/discussion/spots/spot.ts'
import { useShowThread } from '#client/discussion/spots/use-show-thread.ts'

/** What every button has that stands for a remark in a medium: it shows the thread; what it is named may begin with its `number`. */
export function useSpotButton(spot: DrawnSpot, number?: number) {
  const { t } = useTranslation('discussion')
  const { open, over } = useShowThread()
  const said = spotName(spot, t)
  // What is seen on it begins its name, so that it can be called by that (WCAG 2.5.3).
  const name = number === undefined ? said : `${number}. ${said}`
  const enter = () => over(spot.thread)
  const leave = () => over(null)
  return {
    type: 'button',
    ...dataOf(spot),
    'aria-label': name,
    title: name,
    onPointerEnter: enter,
    onPointerLeave: leave,
    onFocus: enter,
    onBlur: leave,
    onClick: (event: MouseEvent) => {
      event.stopPropagation()
      open(spot.thread)
    },
    onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
    onKeyDown: (event: KeyboardEvent) => {
      // The viewer around it has uses of its own for these.
      if (event.key === ' ' || event.key === 'Enter') event.stopPropagation()
    },
  } as const
}

/** How a remark looks, for the style sheet: present or absent. */
export function dataOf({ active, blocking, resolved }: DrawnSpot) {
  return {
    'data-blocking': blocking || undefined,
    'data-resolved': resolved || undefined,
    'data-active': active || undefined,
  }
}
