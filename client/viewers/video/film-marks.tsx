import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { MarkLane } from '#client/viewers/spots/mark-lane.tsx'

import { spanOf } from './film-spot.ts'

/** The remarks on stretches of a film, over its seek bar: the same on its poster, so that nothing moves when it wakes. */
export function FilmMarks({ seconds }: { seconds: number }) {
  const spots = useSpots()
  const marks = spots.flatMap((spot) => {
    const span = spanOf(spot.anchor.selector)
    if (!span || seconds <= 0) return []
    return [{ spot, start: span.start / seconds, end: Math.min(1, span.end / seconds) }]
  })
  return marks.length > 0 && <MarkLane className="film-marks" marks={marks} />
}
