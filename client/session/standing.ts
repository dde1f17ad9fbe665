import type { Me } from '#shared/people/person.ts'

/** Who this page belongs to. */
export interface Standing extends Me {
  /** The session of `person` ended while the page was open: their page stays until they are back or leave it. */
  over?: boolean
  /** Somebody else is signed in in this browser now. */
  other?: string | null
}

/** What the page holds on to when the server tells anew who asks: work in progress is not taken from the screen. */
export function stay(before: Standing | undefined, now: Me): Standing {
  const mine = before?.person
  if (!mine || now.person?.id === mine.id) return now
  return { ...now, person: mine, over: true, other: now.person?.name ?? null }
}
