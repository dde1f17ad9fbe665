import { and, eq, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance, person, slot } from '#server/db/schema.ts'
import { stillSeats } from '#server/rated/stands-still.ts'
import type { StuckList } from '#shared/view/overview.ts'

const shown = 5

/** Seats whose holder let the time run out and that nobody took since. */
export function expiredLeases(context: MemberAct): Promise<StuckList> {
  const expired = stillSeats('expired', context.member)
  return seats(context, expired, { since: slot.leaseUntil, names: true })
}

/** Split votes that wait for a third checker. */
export function splitsWaiting(context: MemberAct): Promise<StuckList> {
  return seats(context, stillSeats('splits', context.member), {
    since: slot.openedAt,
    names: false,
  })
}

async function seats(
  { db, member }: MemberAct,
  condition: SQL | undefined,
  told: { since: typeof slot.leaseUntil | typeof slot.openedAt; names: boolean },
): Promise<StuckList> {
  const where = and(eq(slot.projectId, member.projectId), condition)
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
