import type { Rational } from '#shared/media/facts.ts'

/**
 * Which frame of a film is seen when. Times are those of the player, in seconds; frames count from 0. A player that is told to
 * go to the edge between two frames shows either one, so whoever wants a frame goes to a time `inside` it: to its middle, or
 * to another share of it where that showed a neighbour.
 */
export interface FrameClock {
  /** The rate where it is constant; null where each frame has a time of its own. */
  rate: Rational | null
  last: number
  begin: (frame: number) => number
  end: (frame: number) => number
  inside: (frame: number, share?: number) => number
  /** The frame that begins at, or nearest to, a time that the player reported for it. */
  beginningAt: (mediaTime: number) => number
  /** The frame that is seen at a time. */
  during: (time: number) => number
}

/** Times are rounded to microseconds by players: so close before a frame it is seen already, in seconds. */
const nearEdge = 1e-4

/** A film of constant rate. `first` is the player's time of frame 0; `count` is how many frames there are. */
export function steadyClock({
  rate,
  first,
  count,
}: {
  rate: Rational
  first: number
  count: number
}): FrameClock {
  const last = Math.max(0, count - 1)
  const within = (frame: number) => Math.min(last, Math.max(0, frame))
  const at = (frame: number) => first + (frame * rate.den) / rate.num
  const frames = (time: number) => ((time - first) * rate.num) / rate.den
  return {
    rate,
    last,
    begin: (frame) => at(within(frame)),
    end: (frame) => at(within(frame) + 1),
    inside: (frame, share = 0.5) => at(within(frame) + share),
    beginningAt: (mediaTime) => within(Math.round(frames(mediaTime))),
    during: (time) => within(Math.floor(frames(time + nearEdge))),
  }
}

/** A film of variable rate. `times` are those its frames begin at, ascending; `first` is the player's time of frame 0. */
export function listedClock(times: readonly number[], first: number): FrameClock {
  const offset = first - (times[0] ?? 0)
  const last = Math.max(0, times.length - 1)
  const within = (frame: number) => Math.min(last, Math.max(0, frame))
  const begin = (frame: number) => (times[within(frame)] ?? 0) + offset
  const lasts = (frame: number) =>
    frame < last ? begin(frame + 1) - begin(frame) : frame > 0 ? begin(frame) - begin(frame - 1) : 0
  const during = (time: number) => {
    let [low, high] = [0, last]
    while (low < high) {
      const half = Math.ceil((low + high) / 2)
      if (begin(half) <= time + nearEdge) low = half
      else high = half - 1
    }
    return low
  }
  return {
    rate: null,
    last,
    begin,
    end: (frame) => begin(frame) + lasts(within(frame)),
    inside: (frame, share = 0.5) => begin(frame) + lasts(within(frame)) * share,
    beginningAt: (mediaTime) => {
      const before = during(mediaTime)
      const nearer = before < last && begin(before + 1) - mediaTime < mediaTime - begin(before)
      return nearer ? before + 1 : before
    },
    during,
  }
}

/**
 * Which share of a frame to try next when going to the last one showed another frame, or nothing new (null). Where a container
 * states no durations Chromium guesses them: the frame before then lasts too long, or the key frame after it begins too soon.
 */
export function nextShare(
  share: number,
  { wanted, landed }: { wanted: number; landed: number | null },
) {
  if (landed === null || landed === wanted) return share === 0.5 ? 0.55 : 0.5
  return landed > wanted ? share / 3 : 1 - (1 - share) / 3
}
