import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

import { endsOf, valueOf } from './measures.ts'

/** Where an axis begins and ends, what is written on it, and the lines that values are judged by. */
export interface Scale {
  from: number
  to: number
  marks: readonly (readonly [number, string])[]
  limits: readonly number[]
}

/** The limits of Krippendorff (2004): above the second reliable, above the first good for tentative conclusions. */
export const krippendorffLimits = [0.667, 0.8]

/** Whether a figure is drawn, and its interval with it. */
export function isDrawn(estimate: Estimate | undefined): estimate is Estimate & { status: 'ok' } {
  return estimate?.status === 'ok' && enough(estimate.n) !== 'nothing'
}

export function hasInterval(estimate: Estimate): boolean {
  return isDrawn(estimate) && estimate.interval !== null && enough(estimate.n) !== 'too_few'
}

/** From 0 to 1, or from as far below as a value or an interval reaches. */
export function coefficientScale(estimates: readonly (Estimate | undefined)[]): Scale {
  const least = Math.min(0, ...estimates.flatMap(drawnEnds))
  const from = Math.max(-1, Math.floor(least * 5) / 5)
  return {
    from,
    to: 1,
    marks: [
      ...(from < 0 ? [[from, String(from).replace('-', '−')] as const] : []),
      [0, '0'],
      [0.667, '.667'],
      [0.8, '.8'],
      [1, '1'],
    ],
    limits: krippendorffLimits,
  }
}

/** From 0 to the tenth above the highest end. */
export function shareScale(
  estimates: readonly Estimate[],
  write: (share: number) => string,
): Scale {
  const most = Math.max(0.1, ...estimates.flatMap(drawnEnds))
  const to = Math.min(1, Math.ceil(most * 10) / 10)
  return { from: 0, to, marks: [0, to / 2, to].map((at) => [at, write(at)]), limits: [] }
}

/** As far to both sides of 0 as the furthest end reaches, in tenths; written in points of a hundred. */
export function differenceScale(estimates: readonly Estimate[]): Scale {
  const most = Math.max(0.1, ...estimates.flatMap(drawnEnds).map(Math.abs))
  const to = Math.min(1, Math.ceil(most * 10) / 10)
  const points = Math.round(to * 100)
  return {
    from: -to,
    to,
    marks: [
      [-to, `−${points}`],
      [0, '0'],
      [to, `+${points}`],
    ],
    limits: [0],
  }
}

/** Where a value lies on the axis, in percent of its length. */
export function placeOn({ from, to }: Scale, value: number): number {
  return ((Math.max(from, Math.min(to, value)) - from) / (to - from)) * 100
}

function drawnEnds(estimate: Estimate | undefined): number[] {
  if (!isDrawn(estimate)) return []
  const { low, high } = hasInterval(estimate) ? endsOf(estimate) : { low: null, high: null }
  return [valueOf(estimate), low, high].filter((end) => end !== null)
}
