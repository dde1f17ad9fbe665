import { and, eq, inArray, max, or, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { instance, review, slot, vote } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import { named } from '#server/people/named.ts'
import { isBlindHere, knownVotes } from '#server/rated/known-votes.ts'
import type { PersonProgress } from '#shared/view/overview.ts'
import { partFor, phases } from '#shared/work/phase.ts'

const ofAuthors = phases.filter((phase) => partFor[phase] === 'author')

/** What each member did and holds now. */
export async function peopleAtWork(context: MemberContext): Promise<PersonProgress[]> {
  const members = await named(context)
  const reviews = byPerson(await done(context, review))
  const votes = byPerson(await done(context, vote))
  const holding = byPerson(await leases(context))
  return members.map(({ id, ...rest }) => {
    const times = [reviews.get(id)?.last, votes.get(id)?.last].flatMap((last) => last ?? [])
    return {
      id,
      ...rest,
      reviews: reviews.get(id)?.count ?? 0,
      votes: votes.get(id)?.count ?? 0,
      lastActive:
        times
          .map((last) => last.toISOString())
          .toSorted()
          .at(-1) ?? null,
      holding: holding.get(id)?.count ?? 0,
    }
  })
}

function byPerson<Row extends { person: string | null }>(rows: Row[]): Map<string | null, Row> {
  return new Map(rows.map((row) => [row.person, row]))
}

function done(context: MemberContext, table: typeof review | typeof vote) {
  return context.db
    .select({ person: table.personId, count: sql<number>`count(*)::int`, last: max(table.at) })
    .from(table)
    .innerJoin(instance, eq(instance.instanceId, table.instanceId))
    .where(
      and(
        eq(instance.projectId, context.member.projectId),
        table === vote ? knownVotes(context) : knownSeats(review.phase, context.member.roles),
      ),
    )
    .groupBy(table.personId)
}

/** Who holds how much; who checks what is nothing for a lead who is blind. */
function leases({ db, member }: MemberContext) {
  return db
    .select({ person: slot.holderId, count: sql<number>`count(*)::int` })
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .where(
      and(
        eq(slot.projectId, member.projectId),
        eq(slot.status, 'leased'),
        eq(slot.begun, slot.epoch),
        or(inArray(slot.phase, ofAuthors), sql`not ${isBlindHere(member)}`),
        knownSeats(slot.phase, member.roles),
        sql`${slot.leaseUntil} >= now()`,
      ),
    )
    .groupBy(slot.holderId)
}
