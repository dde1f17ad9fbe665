import { IconAlertTriangle, IconCheck, IconMessage } from '@tabler/icons-react'
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { spotName } from '#client/discussion/spots/spot-name.ts'
import type { DrawnSpot } from '#client/discussion/spots/spot.ts'
import { useShowThread } from '#client/discussion/spots/use-show-thread.ts'

/** A remark that stands in a medium: shows its thread. `words` are drawn beside its sign where there is room. */
export function SpotButton({
  spot,
  style,
  words,
}: {
  spot: DrawnSpot
  style: CSSProperties
  words?: string
}) {
  const { t } = useTranslation('discussion')
  const { open, over } = useShowThread()
  const Sign = spot.resolved ? IconCheck : spot.blocking ? IconAlertTriangle : IconMessage
  const name = spotName(spot, t)
  return (
    <button
      type="button"
      className="spot-button"
      {...dataOf(spot)}
      style={style}
      aria-label={name}
      title={name}
      onPointerEnter={() => over(spot.thread)}
      onPointerLeave={() => over(null)}
      onFocus={() => over(spot.thread)}
      onBlur={() => over(null)}
      onClick={(event: MouseEvent) => {
        event.stopPropagation()
        open(spot.thread)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event: KeyboardEvent) => {
        // The viewer around it has uses of its own for these.
        if (event.key === ' ' || event.key === 'Enter') event.stopPropagation()
      }}
    >
      <Sign size={14} aria-hidden />
      {words && <span dir="auto">{words}</span>}
    </button>
  )
}

/** How a remark looks, for the style sheet: present or absent. */
export function dataOf({ active, blocking, resolved }: DrawnSpot) {
  return {
    'data-blocking': blocking || undefined,
    'data-resolved': resolved || undefined,
    'data-active': active || undefined,
  }
}
