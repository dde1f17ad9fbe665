import { z } from 'zod'

import { readWeeks, type Weeks, writeWeeks } from './weeks.ts'

/**
 * What somebody did to an instance, or what came of it: handed in (the first seven), came back to its reviewer, and check
 * votes of rounds whose votes are all in: all of them, the low ones, those that a third person decided and decided otherwise.
 */
export const deedKinds = [
  'reviews',
  'secondReviews',
  'allReviews',
  'votes',
  'tieBreaks',
  'allVotes',
  'returns',
  'cameBack',
  'counted',
  'low',
  'minority',
] as const
const DeedKind = z.enum(deedKinds)
export type DeedKind = z.infer<typeof DeedKind>

/** Whose, and in which weeks; everybody's and at any time where nothing is said. */
export interface Deed {
  kind: DeedKind
  person: string | null
  weeks: Weeks
}

/** Written `low~PERSON~2026-W45..2026-W47`. */
export function writeDeed({ kind, person, weeks }: Deed): string {
  return [kind, person ?? '', writeWeeks(weeks)].join('~')
}

/** Null where it is not written so. */
export function readDeed(written: string): Deed | null {
  const [said, person = '', span = '..', ...more] = written.split('~')
  const kind = DeedKind.safeParse(said)
  const weeks = readWeeks(span)
  if (!kind.success || !weeks || more.length > 0) return null
  return { kind: kind.data, person: person || null, weeks }
}
