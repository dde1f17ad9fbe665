import { z } from 'zod'

import type { Estimate } from '#shared/agreement/estimate.ts'
import type { Overturned } from '#shared/agreement/overturned-of.ts'
import type { Role } from '#shared/people/role.ts'

import { Week } from './agreement-view.ts'

/** Whose figures, and of which work: they stand in the address. Both weeks (ISO 8601, UTC) are among those looked at. */
export const PeopleFilter = z.object({
  role: z.enum(['reviewer', 'checker']).optional(),
  from: Week.optional(),
  to: Week.optional(),
  field: z.string().optional(),
  domain: z.string().optional(),
  show: z.enum(['chart', 'table']).optional(),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>

/** What was handed in, and on how many days (UTC). */
export interface Done {
  reviews: number
  secondReviews: number
  votes: number
  tieBreaks: number
  returns: number
  days: number
}

/** Seconds at work on one instance, of the `n` seats whose time was recorded; the quantiles lie between neighbours. */
export interface Quartiles {
  n: number
  low: number
  median: number
  high: number
  total: number
}

/**
 * How one checker's votes fell, over rounds that are over and whose votes are all in. `strictness` is the own share of low
 * less that of the other checkers, on the same instances; `minority` is of the rounds that a third person decided.
 */
export interface Checking {
  low: Estimate
  split: Estimate
  strictness: Estimate
  minority: Estimate
}

/** Gold answered as expected. */
export type GoldShare = Record<'review' | 'check', Estimate>

/** What is known of one person's work. */
export interface PersonFigures {
  done: Done
  time: { review: Quartiles | null; check: Quartiles | null }
  overturned: Overturned
  /** Rounds of theirs that went back to them. */
  returned: number
  checking: Checking
  /** Null where the project tells nobody. */
  gold: GoldShare | null
}

/** k of n in one week. */
export interface WeekShare {
  week: string
  k: number
  n: number
}

/**
 * What was done in one week, and what becomes of it over the weeks: each its own base. What may drift has all weeks, also
 * those before and after the ones looked at: the first of all say what is usual.
 */
export interface Weekly {
  done: { week: string; reviews: number; votes: number; returns: number }[]
  overturned: WeekShare[]
  low: WeekShare[]
  goldMissed: WeekShare[] | null
}

export interface PersonNamed {
  id: string
  name: string
  roles: Role[]
  disabled: boolean
}

/** Everybody's figures, as far as a lead may know them, and those of all together by week. */
export interface PeopleView {
  people: (PersonNamed & PersonFigures)[]
  weekly: Weekly
}

/**
 * One person's figures. `asLead`: as leads see them. Others see only themselves: what comes of a round once they are told the
 * verdicts of it, and gold where the project tells of it.
 */
export interface PersonView {
  person: PersonNamed & PersonFigures
  weekly: Weekly
  asLead: boolean
}
