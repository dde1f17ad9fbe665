import './spots.css'
import type { DrawnSpot } from '#client/discussion/spots/spot.ts'

import { SpotButton } from './spot-button.tsx'
import { spreadMarks } from './spread-marks.ts'
import { useBoxSize } from './use-box-size.ts'
import { dataOf } from './use-spot-button.ts'

/** A remark on a stretch of time; where it begins and ends in parts of what is seen. */
export interface Mark {
  spot: DrawnSpot
  start: number
  end: number
}

const least = 26
/** Enough for a word beside the sign. */
const worded = 72
const widest = 200

/** Remarks along a line of time: a band where each is, and a button with its words where there is room. */
export function MarkLane({ marks, className }: { marks: readonly Mark[]; className: string }) {
  const [lane, box] = useBoxSize()
  const room = box?.width ?? 0
  const seen = marks
    .filter(({ end, start }) => end >= 0 && start <= 1)
    .toSorted((one, other) => one.start - other.start)
  const places = spreadMarks(
    seen.map(({ start }) => start * room),
    { least, room },
  )
  return (
    <div ref={lane} className={`spot-lane ${className}`}>
      {room > 0 &&
        seen.map(({ end, spot, start }) => (
          <span
            key={spot.thread}
            className="spot-band"
            {...dataOf(spot)}
            style={{ left: start * room, width: Math.max(2, (end - start) * room) }}
          />
        ))}
      {room > 0 &&
        seen.map(({ spot }, i) => {
          const left = places[i] ?? 0
          const width = Math.min(widest, (places[i + 1] ?? room) - left - 2)
          return (
            <SpotButton
              key={spot.thread}
              spot={spot}
              style={{ left, ...(width >= worded && { maxWidth: width }) }}
              {...(width >= worded && { words: spot.text })}
            />
          )
        })}
    </div>
  )
}
