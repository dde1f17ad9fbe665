import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { roundChose } from '#server/project/kept-policy.ts'
import { spacesOf } from '#server/project/space.ts'
import { inWeeks } from '#server/rated/narrowed.ts'
import type { PeopleFilter } from '#shared/view/people-figures.ts'

/** What is asked for: of everybody or of one person. */
export interface Asked {
  viewer: MemberContext
  person: string | null
  filter: PeopleFilter
}

/** Whether a lead asks. Others ask for themselves alone. */
export function asLead({ viewer }: Pick<Asked, 'viewer'>): boolean {
  return viewer.member.roles.includes('lead')
}

/**
 * The instances whose work counts: a condition on `instance`. One's own gold copies are among one's own work, for a number
 * without them would tell them apart from the rest; leads, who know them, find them with the gold.
 */
export function placeOf(asked: Asked): SQL | undefined {
  const { filter, viewer } = asked
  const { projectId } = viewer.member
  const { field, domain } = filter
  return and(
    asLead(asked)
      ? eq(instance.projectId, projectId)
      : inArray(instance.projectId, spacesOf({ projectId, me: viewer.actor.personId })),
    field === undefined ? undefined : eq(instance.field, field),
    domain === undefined ? undefined : eq(instance.domain, domain),
  )
}

/** Whether a moment lies in the weeks that are looked at. */
export function inSpan({ filter: { from, to } }: Asked, moment: SQL): SQL | undefined {
  return inWeeks(moment, { from: from ?? null, to: to ?? null })
}

export function ofPerson({ person }: Asked, column: SQL): SQL | undefined {
  return person === null ? undefined : eq(column, person)
}

/**
 * Whether the verdicts of the rounds of `instance` are told to others than leads by now, as the strictest promise of its
 * rounds has it: a condition on `instance`, true for leads.
 */
export function isTold(asked: Asked): SQL | undefined {
  if (asLead(asked)) return undefined
  return sql`(not ${roundChose('verdicts', 'leads', 'any')} and (${instance.stage} in ('signed_off', 'deleted')
    or not ${roundChose('verdicts', 'end', 'any')}))`
}
