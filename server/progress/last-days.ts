import { and, eq, gte, inArray, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { event, instance, review, vote } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import { knownVotes } from '#server/rated/known-votes.ts'
import { movesTo } from '#shared/lifecycle/lifecycle.ts'
import type { DayProgress } from '#shared/view/overview.ts'

const span = 14
const count = sql<number>`count(*)::int`

/** The finished work of the last 14 days (UTC), oldest first; a day without work is a day with zeros. */
export async function lastDays(context: MemberContext, now: Date): Promise<DayProgress[]> {
  const days = Array.from({ length: span }, (_, i) =>
    new Date(now.getTime() - (span - 1 - i) * 86_400_000).toISOString().slice(0, 10),
  )
  const since = new Date(`${days[0]}T00:00:00Z`)
  const reviews = await worked(context, { table: review, since })
  const votes = await worked(context, { table: vote, since })
  const ended = await decided(context, since)
  return days.map((day) => ({
    day,
    reviews: reviews.find((row) => row.day === day)?.count ?? 0,
    votes: votes.find((row) => row.day === day)?.count ?? 0,
    signedOff: ended.find((row) => row.day === day && row.to === 'signed_off')?.count ?? 0,
    deleted: ended.find((row) => row.day === day && row.to === 'deleted')?.count ?? 0,
  }))
}

function worked(
  context: MemberContext,
  { table, since }: { table: typeof review | typeof vote; since: Date },
) {
  return context.db
    .select({ day: dayOf(table.at), count })
    .from(table)
    .innerJoin(instance, eq(instance.instanceId, table.instanceId))
    .where(
      and(
        eq(instance.projectId, context.member.projectId),
        gte(table.at, since),
        table === vote ? knownVotes(context) : knownSeats(review.phase, context.member.roles),
      ),
    )
    .groupBy(sql`1`)
}

function decided(context: MemberContext, since: Date) {
  return context.db
    .select({ day: dayOf(event.at), to: event.to, count })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .where(
      and(
        eq(instance.projectId, context.member.projectId),
        gte(event.at, since),
        inArray(event.move, movesTo('signed_off', 'deleted')),
      ),
    )
    .groupBy(sql`1`, event.to)
}

function dayOf(at: typeof review.at | typeof vote.at | typeof event.at) {
  return sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD')`
}
