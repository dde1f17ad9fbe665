import { type Selector, selectorOf } from '#shared/discussion/anchor.ts'
import { mediaFragment, readMediaFragment } from '#shared/discussion/fragment.ts'

import type { Stretch } from './zoom.ts'

/** A moment has no length, and a fragment of a sound must have one: a tenth of a second around it stands for it. */
export const momentLength = 0.1

export function momentAround(time: number, seconds: number): Stretch {
  const long = Math.min(momentLength, seconds)
  const start = Math.min(Math.max(0, time - long / 2), seconds - long)
  return { start, end: start + long }
}

export function soundSelectors({ end, start }: Stretch): Selector[] {
  return [mediaFragment({ time: { start, end } })]
}

/** The stretch that selectors mean in a sound of this length; null where they mean none in it. */
export function stretchOf(selectors: readonly Selector[], seconds: number): Stretch | null {
  const fragment = selectorOf(selectors, 'FragmentSelector')
  const time = fragment ? readMediaFragment(fragment.value).time : undefined
  if (!time || time.start >= seconds) return null
  return { start: time.start, end: Math.min(seconds, time.end ?? seconds) }
}
