import { IconAlertTriangle, IconCheck, IconMessage } from '@tabler/icons-react'
import type { CSSProperties } from 'react'

import type { DrawnSpot } from '#client/discussion/spots/spot.ts'

import { useSpotButton } from './use-spot-button.ts'

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
  const Sign = spot.resolved ? IconCheck : spot.blocking ? IconAlertTriangle : IconMessage
  return (
    <button {...useSpotButton(spot)} className="spot-button" style={style}>
      <Sign size={14} aria-hidden />
      {words && <span dir="auto">{words}</span>}
    </button>
  )
}
