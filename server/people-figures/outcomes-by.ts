import { and, inArray, type SQL, sql } from 'drizzle-orm'

import { rowsOf } from '#server/db/rows-of.ts'
import { event, instance, review } from '#server/db/schema.ts'
import { judgedRounds, mayKnow } from '#server/rated/rounds.ts'
import type { PairPattern } from '#shared/agreement/cohen-kappa.ts'

import { type Asked, asLead, inSpan, isTold, keyOf, ofPerson, placeOf } from './asked.ts'

/** What reviewers wanted and what it came to, of rounds that ended with all their votes in. */
export async function outcomesBy(asked: Asked): Promise<Map<string, PairPattern[]>> {
  const compared = { of: 'outcome' } as const
  const rows = await rowsOf<PairPattern & { key: string }>(
    asked.viewer.db,
    sql`select ${keyOf(asked, sql`judged.first_by`, sql`judged.at`)} as key,
        judged.first, judged.second, count(*)::int as times
      from (${judgedRounds(compared)}) as judged
      join ${instance} on ${instance.instanceId} = judged.instance_id
      where ${and(
        placeOf(asked),
        inSpan(asked, sql`judged.at`),
        ofPerson(asked, sql`judged.first_by`),
        asLead(asked) ? mayKnow(asked.viewer.member, compared) : isTold(asked),
      )} group by 1, 2, 3`,
  )
  return Map.groupBy(rows, ({ key }) => key)
}

/** How often what a reviewer handed over came back: sent back by a checker, or by a split without a third. */
export async function returnedBy(asked: Asked): Promise<Map<string, number>> {
  const rows = await asked.viewer.db
    .select({
      key: keyOf(asked, sql`${review.personId}`, sql`${event.at}`),
      count: sql<number>`count(*)::int`,
    })
    .from(event)
    .innerJoin(review, handedOver)
    .innerJoin(instance, sql`${instance.instanceId} = ${event.instanceId}`)
    .where(
      and(
        inArray(event.move, ['return', 'split_back']),
        placeOf(asked),
        inSpan(asked, sql`${event.at}`),
        ofPerson(asked, sql`${review.personId}`),
      ),
    )
    .groupBy(sql`1`)
  return new Map(rows.map(({ key, count }) => [key, count]))
}

const handedOver: SQL = sql`${review.instanceId} = ${event.instanceId} and ${review.round} = ${event.round}
  and ${review.phase} = 'review'`
