import type { MediaFacts, Rational } from '#shared/media/facts.ts'

export type Rate = Pick<MediaFacts, 'frameRate' | 'variableRate' | 'frames' | 'startTime'>

/** The most frames that are looked at: four hours at 120 a second. */
export const mostFrames = 1_728_000

/**
 * The rate of a film by the times at which its frames begin, in ticks of `1 / scale` seconds, ascending. Of the rate that
 * the container names, whole rates, their NTSC siblings (1000/1001) and the average, the first is taken that puts every
 * frame within a tick of its place: containers round times to their ticks. Where none does, the average stands, and the
 * rate is variable once a frame is more than a quarter of its length away, so that the middle of its place is no longer sure to
 * show it.
 */
export function frameRateOf(times: Float64Array, scale: number, named?: Rational | null): Rate {
  const first = times[0]
  const last = times.at(-1)
  if (first === undefined || last === undefined) return {}
  const start = first > scale * 0.0005 ? { startTime: first / scale } : {}
  if (times.length === 1 || last <= first)
    return { frames: times.length, ...(named && { frameRate: named }), ...start }
  const average = reduced((times.length - 1) * scale, last - first)
  const whole = Math.max(1, Math.round(average.num / average.den))
  const told = named ? [named] : []
  const even = [...told, { num: whole, den: 1 }, reduced(whole * 1000, 1001), average].find(
    (rate) => farthest(times, scale, rate) <= 1.01,
  )
  const frameRate = even ?? average
  const variableRate =
    !even && farthest(times, scale, average) > (scale * average.den) / average.num / 4
  return { frames: times.length, frameRate, variableRate, ...start }
}

/** How far from its place by an even rate a frame begins at most, in ticks. */
function farthest(times: Float64Array, scale: number, { num, den }: Rational): number {
  const first = times[0] ?? 0
  let most = 0
  for (const [i, time] of times.entries())
    most = Math.max(most, Math.abs(time - first - (i * scale * den) / num))
  return most
}

/** The rate that a length of one frame means, as Matroska rounds it to nanoseconds. */
export function rateOfDuration(nanoseconds: number): Rational | null {
  if (!(nanoseconds > 1e5 && nanoseconds < 1e11)) return null
  const rate = 1e9 / nanoseconds
  const whole = Math.max(1, Math.round(rate))
  for (const near of [{ num: whole, den: 1 }, reduced(whole * 1000, 1001)])
    if (Math.abs((near.num / near.den) * nanoseconds - 1e9) <= whole) return near
  return reduced(1e9, nanoseconds)
}

/** A quotient of two whole numbers in lowest terms. */
export function reduced(num: number, den: number): Rational {
  let [a, b] = [Math.round(num), Math.round(den)]
  const [top, bottom] = [a, b]
  while (b !== 0) [a, b] = [b, a % b]
  return { num: top / (a || 1), den: bottom / (a || 1) }
}
