import './spot-pin.css'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

import { spotName } from '#client/discussion/spots/spot-name.ts'
import type { DrawnSpot } from '#client/discussion/spots/spot.ts'
import { useShowThread } from '#client/discussion/spots/use-show-thread.ts'

/** The way from a spot in a medium to what was said about it. */
export function SpotPin({
  spot,
  number,
  style,
  ...rest
}: {
  spot: DrawnSpot
  /** Its place among the remarks of the medium, from 1. */
  number: number
  style: CSSProperties
  'data-behind'?: boolean | undefined
  'data-revealed'?: boolean | undefined
}) {
  const { t } = useTranslation('discussion')
  const { open, over } = useShowThread()
  const { active, blocking, resolved, thread } = spot
  // What is seen on it begins its name, so that it can be called by that (WCAG 2.5.3).
  const name = `${number}. ${spotName(spot, t)}`
  const enter = () => over(thread)
  const leave = () => over(null)
  return (
    <button
      {...rest}
      type="button"
      className="spot-pin"
      data-thread={thread}
      data-blocking={blocking || undefined}
      data-resolved={resolved || undefined}
      data-active={active || undefined}
      aria-label={name}
      title={name}
      style={style}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={enter}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
      }}
      onClick={() => open(thread)}
    >
      {number}
    </button>
  )
}
