import type { TFunction } from 'i18next'

import { exactClock } from '#client/viewers/exact-clock.ts'
import { type Selector, selectorOf } from '#shared/discussion/anchor.ts'
import { type Box, readMediaFragment } from '#shared/discussion/fragment.ts'
import { boxAround, readPolygon } from '#shared/discussion/polygon.ts'

type Words = TFunction<'discussion'>

/** What is as short as this stands for a moment in its middle, in seconds. */
const moment = 0.1001

/**
 * Which spot selectors mean in a picture, a sound or a film: "box 410 × 220 at 1204, 860", "0:12.5 to 0:14.0",
 * "frame 147, 0:04.90". Empty for any other.
 */
export function spotWords(selectors: readonly Selector[], t: Words): string {
  const fragment = selectorOf(selectors, 'FragmentSelector')
  const svg = selectorOf(selectors, 'SvgSelector')
  const { box, time } = fragment ? readMediaFragment(fragment.value) : {}
  const corners = svg && readPolygon(svg.value)
  const frames = fragment?.refinedBy?.type === 'cs:FrameSelector' && fragment.refinedBy
  const parts = [
    frames && framesWords({ first: frames['cs:start'], last: frames['cs:end'] - 1 }, t),
    time && timeWords(time, frames !== false && frames['cs:end'] - frames['cs:start'] === 1, t),
    corners
      ? t('spot.words.polygon', { count: corners.length, ...rounded(boxAround(corners)) })
      : box && t(`spot.words.${box.unit === 'percent' ? 'part' : 'box'}`, rounded(box)),
  ]
  return parts.filter(Boolean).join(', ')
}

function framesWords({ first, last }: { first: number; last: number }, t: Words): string {
  return first === last
    ? t('spot.words.frame', { n: first })
    : t('spot.words.frames', { first, last })
}

function timeWords(
  { end, start }: { start: number; end: number | null },
  oneFrame: boolean,
  t: Words,
): string {
  if (oneFrame) return exactClock(start, 2)
  if (end === null) return t('spot.words.from', { start: exactClock(start, 1) })
  const long = end - start
  if (long <= moment)
    return t('spot.words.moment', {
      time: exactClock((start + end) / 2, 2),
      by: Number((long / 2).toFixed(2)),
    })
  const digits = long < 1 ? 2 : 1
  return t('spot.words.times', { start: exactClock(start, digits), end: exactClock(end, digits) })
}

function rounded({ height, width, x, y }: Box) {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  }
}
