import './spot-pin.css'
import type { CSSProperties } from 'react'

import type { DrawnSpot } from '#client/discussion/spots/spot.ts'

import { useSpotButton } from './spots/use-spot-button.ts'

/** The way from a spot in a medium to what was said about it. */
export function SpotPin({
  spot,
  number,
  ...rest
}: {
  spot: DrawnSpot
  /** Its place among the remarks of the medium, from 1. */
  number: number
  style: CSSProperties
  'data-behind'?: boolean | undefined
  'data-revealed'?: boolean | undefined
}) {
  return (
    <button {...rest} {...useSpotButton(spot, number)} className="spot-pin">
      {number}
    </button>
  )
}
