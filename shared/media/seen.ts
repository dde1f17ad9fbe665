import { z } from 'zod'

import type { MediaFacts } from './facts.ts'

/** From and to, in seconds of a sound or film. */
export const Stretch = z.tuple([z.number().nonnegative(), z.number().nonnegative()])
export type Stretch = z.infer<typeof Stretch>

/** What of a medium was looked at: what was played of a sound or film, the pages of a document (from 1), or that it was opened. */
export const Seen = z.object({
  opened: z.boolean(),
  played: z.array(Stretch).max(2000).optional(),
  pages: z.array(z.number().int().positive()).max(10_000).optional(),
})
export type Seen = z.infer<typeof Seen>

/** What was looked at, and how much of the whole that is: 0 to 1. */
export const Viewed = z.object({ seen: Seen, share: z.number() })
export type Viewed = z.infer<typeof Viewed>

/** Looked at is what was looked at before and what is looked at now. */
export function joinSeen(a: Seen, b: Seen): Seen {
  const played = joinStretches([...(a.played ?? []), ...(b.played ?? [])])
  const pages = [...new Set([...(a.pages ?? []), ...(b.pages ?? [])])].toSorted((x, y) => x - y)
  return {
    opened: a.opened || b.opened,
    ...(played.length > 0 && { played }),
    ...(pages.length > 0 && { pages }),
  }
}

/** A pause as short as this is none: a player reports its place a few times a second. */
const blink = 0.3

/** Overlapping and touching stretches as one, in order. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last && from <= last[1] + blink) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** How much of a medium was looked at, 0 to 1: of its seconds, of its pages, or all or nothing. */
export function shareOf(
  { opened, pages = [], played = [] }: Seen,
  facts: Pick<MediaFacts, 'seconds' | 'pages'> | undefined,
): number {
  if (facts?.seconds) {
    const heard = joinStretches(played).reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0)
    return Math.min(1, heard / facts.seconds)
  }
  if (facts?.pages) {
    const count = facts.pages
    return new Set(pages.filter((page) => page <= count)).size / count
  }
  return opened ? 1 : 0
}

/** So much counts as the whole: the last moments of a sound are often silence. */
const whole = 0.9

/** Whether enough was looked at for a project that wants it opened, or whole. */
export function isViewedEnough(viewed: Viewed | undefined, wanted: 'off' | 'opened' | 'whole') {
  if (wanted === 'off') return true
  if (!viewed?.seen.opened) return false
  return wanted === 'opened' || viewed.share >= whole
}
