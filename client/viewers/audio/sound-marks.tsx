import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { MarkLane } from '#client/viewers/spots/mark-lane.tsx'

import { stretchOf } from './sound-spot.ts'
import type { Stretch } from './zoom.ts'

/** The remarks on stretches of a sound, over what is seen of its waveform: all of it where there is no view. */
export function SoundMarks({ seconds, view }: { seconds: number; view: Stretch | null }) {
  const spots = useSpots()
  const { end, start } = view ?? { start: 0, end: seconds }
  const span = end - start
  if (spots.length === 0 || span <= 0) return null
  const marks = spots.flatMap((spot) => {
    const stretch = stretchOf(spot.anchor.selector, seconds)
    if (!stretch) return []
    return [{ spot, start: (stretch.start - start) / span, end: (stretch.end - start) / span }]
  })
  return <MarkLane className="audio-marks" marks={marks} />
}
