import { and, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance, person, slot } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import { isBlindHere } from '#server/rated/known-votes.ts'
import type { StuckList } from '#shared/view/overview.ts'
import { partFor, phases } from '#shared/work/phase.ts'

const shown = 5

/** Seats whose holder let the time run out and that nobody took since. */
export function expiredLeases(context: MemberAct): Promise<StuckList> {
  const ofAuthors = phases.filter((phase) => partFor[phase] === 'author')
  const expired = and(
    eq(slot.status, 'leased'),
    eq(slot.begun, slot.epoch),
    lt(slot.leaseUntil, sql`now()`),
    knownSeats(slot.phase, context.member.roles),
    or(inArray(slot.phase, ofAuthors), sql`not ${isBlindHere(context.member)}`),
  )
  return seats(context, expired, { since: slot.leaseUntil, names: true })
}

/** Split votes that wait for a third checker. */
export function splitsWaiting(context: MemberAct): Promise<StuckList> {
  const open = inArray(slot.status, ['free', 'leased'])
  return seats(context, and(eq(slot.phase, 'tie_break'), open), {
    since: slot.openedAt,
    names: false,
  })
}

async function seats(
  { db, member }: MemberAct,
  condition: SQL | undefined,
  told: { since: typeof slot.leaseUntil | typeof slot.openedAt; names: boolean },
): Promise<StuckList> {
  // A second seat is open through the rounds of its cycle.
  const second = and(eq(slot.phase, 'second_review'), eq(slot.cycle, instance.cycle))
  const where = and(
    eq(slot.projectId, member.projectId),
    or(eq(slot.round, instance.round), second),
    condition,
  )
  const rows = await db
    .select({
      key: instance.key,
      id: instance.externalId,
      domain: instance.domain,
      phase: slot.phase,
      since: sql`${told.since}`.mapWith(slot.openedAt),
      person: person.name,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .leftJoin(person, eq(person.personId, slot.holderId))
    .where(where)
    .orderBy(told.since, instance.instanceId)
    .limit(shown)
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ key, id, domain, phase, since, person: holder }) => ({
      key,
      id,
      domain,
      phase,
      since: since.toISOString(),
      person: told.names ? holder : null,
    })),
  }
}
