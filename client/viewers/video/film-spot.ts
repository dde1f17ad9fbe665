import type { Shape } from '#client/viewers/spots/spot-geometry.ts'
import { type Selector, selectorOf } from '#shared/discussion/anchor.ts'
import { mediaFragment, readMediaFragment } from '#shared/discussion/fragment.ts'
import { polygonSelector } from '#shared/discussion/polygon.ts'

import type { FilmState } from './film-state.ts'

/**
 * A stretch of a film. Times are in seconds from the beginning of its first frame; `frames` are counted from 0, from the
 * first until before the last, where frames are counted at all.
 */
export interface FilmSpan {
  start: number
  end: number
  frames: { start: number; end: number } | null
}

/** How long a moment lasts where frames are not counted, in seconds. */
const moment = 0.04
// Within the frame that ends there.
const before = 1e-3

type Now = Pick<FilmState, 'begin' | 'end' | 'clock' | 'frame' | 'from' | 'time' | 'to'>

/** The player's time at which the first frame begins. */
export function firstTime({ begin, clock }: Pick<Now, 'begin' | 'clock'>): number {
  return clock ? clock.begin(0) : begin
}

/** The range that is set, else the frame that is seen. */
export function spanNow(now: Now): FilmSpan {
  const { begin, clock, end, frame, from, time, to } = now
  const ranged = from !== null || to !== null
  if (!clock) {
    const start = ranged ? (from ?? begin) : time
    return {
      start: start - begin,
      end: (ranged ? (to ?? end) : time + moment) - begin,
      frames: null,
    }
  }
  const seen = frame ?? clock.during(time)
  const first = ranged ? clock.during(from ?? begin) : seen
  const last = ranged ? clock.during((to ?? end) - before) : seen
  const zero = firstTime(now)
  return {
    start: clock.begin(first) - zero,
    end: clock.end(last) - zero,
    frames: { start: first, end: last + 1 },
  }
}

export function filmSelectors({ end, frames, start }: FilmSpan, shape: Shape | null): Selector[] {
  const fragment = mediaFragment({ time: { start, end }, ...(shape && { box: shape.box }) })
  const refined = frames && {
    refinedBy: {
      type: 'cs:FrameSelector' as const,
      'cs:start': frames.start,
      'cs:end': frames.end,
    },
  }
  const polygon = shape?.corners ? [polygonSelector(shape.corners)] : []
  return [{ ...fragment, ...refined }, ...polygon]
}

/** The stretch that selectors mean; null where they name no time. */
export function spanOf(selectors: readonly Selector[]): FilmSpan | null {
  const fragment = selectorOf(selectors, 'FragmentSelector')
  const time = fragment ? readMediaFragment(fragment.value).time : undefined
  if (!fragment || !time) return null
  const { refinedBy } = fragment
  const frames =
    refinedBy?.type === 'cs:FrameSelector'
      ? { start: refinedBy['cs:start'], end: refinedBy['cs:end'] }
      : null
  return { start: time.start, end: time.end ?? Infinity, frames }
}

/** Whether what is seen now belongs to a stretch. */
export function showsNow({ end, frames, start }: FilmSpan, now: Now): boolean {
  const { clock, frame, time } = now
  if (frames && clock) {
    const seen = frame ?? clock.during(time)
    return seen >= frames.start && seen < frames.end
  }
  const at = time - firstTime(now)
  return at >= start - before && at < end
}

/** Where to go to see the beginning of a stretch: a frame, or a time of the player inside one. Null where there is none. */
export function placeOfSpan(
  { end, frames, start }: FilmSpan,
  now: Pick<Now, 'begin' | 'clock' | 'end'>,
): { frame: number } | { time: number } | null {
  const { clock } = now
  const zero = firstTime(now)
  if (frames && clock) return frames.start > clock.last ? null : { frame: frames.start }
  if (zero + start >= now.end) return null
  // The middle of a frame, and not its edge, where a player shows either one.
  const middle = start + Math.min(end - start, moment) / 2
  return clock ? { frame: clock.during(zero + middle) } : { time: zero + middle }
}
