import { and, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance, slot } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import { partFor, phases } from '#shared/work/phase.ts'

import { isBlindHere } from './known-votes.ts'

type Standing = NonNullable<InstanceFilter['standing']>

const ofAuthors = phases.filter((phase) => partFor[phase] === 'author')

/**
 * The seats of a project that stand still, as a condition on `slot` and `instance`, as far as this lead may know: whose
 * holder let the time run out and that nobody took since, or split votes that wait for a third checker.
 */
export function stillSeats(
  standing: Standing,
  { roles }: Pick<MemberAct['member'], 'roles'>,
): SQL | undefined {
  // A second seat is open through the rounds of its cycle.
  const second = and(eq(slot.phase, 'second_review'), eq(slot.cycle, instance.cycle))
  const present = or(eq(slot.round, instance.round), second)
  switch (standing) {
    case 'expired':
      return and(
        present,
        eq(slot.status, 'leased'),
        eq(slot.begun, slot.epoch),
        lt(slot.leaseUntil, sql`now()`),
        knownSeats(slot.phase, roles),
        or(inArray(slot.phase, ofAuthors), sql`not ${isBlindHere({ roles })}`),
      )
    case 'splits':
      return and(present, eq(slot.phase, 'tie_break'), inArray(slot.status, ['free', 'leased']))
  }
}

/** A filter of the list as a condition on `instance`. */
export function standsStill(standing: Standing, member: Pick<MemberAct['member'], 'roles'>): SQL {
  return sql`exists (select 1 from ${slot} where ${slot.instanceId} = ${instance.instanceId}
    and ${stillSeats(standing, member)})`
}
