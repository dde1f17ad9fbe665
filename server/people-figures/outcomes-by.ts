import { and, sql } from 'drizzle-orm'

import { manyRowsOf, rowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { cameBack } from '#server/rated/deeds.ts'
import { judgedRounds, mayKnow } from '#server/rated/rounds.ts'
import type { PairPattern } from '#shared/agreement/cohen-kappa.ts'

import { type Apart, bothWays, type Key, keysOf, putApart } from './apart.ts'
import { type Asked, asLead, inSpan, isTold, ofPerson, placeOf } from './asked.ts'

/** What reviewers wanted and what it came to, of rounds that ended with all their votes in. */
export async function outcomesBy(asked: Asked): Promise<Apart<PairPattern[]>> {
  const compared = { of: 'outcome' } as const
  const rows = await manyRowsOf<PairPattern & Key>(
    asked.viewer.db,
    sql`select person, week, first, second, count(*)::int as times
      from (select ${keysOf(asked, sql`judged.first_by`, sql`judged.at`)}, judged.first, judged.second
        from (${judgedRounds(compared)}) as judged
        join ${instance} on ${instance.instanceId} = judged.instance_id
        where ${and(
          placeOf(asked),
          ofPerson(asked, sql`judged.first_by`),
          asLead(asked) ? mayKnow(asked.viewer.member, compared) : isTold(asked),
        )}) as told
      ${bothWays('first, second')}`,
  )
  return putApart(rows)
}

/** How often what a reviewer handed over came back. */
export async function returnedBy(asked: Asked): Promise<Map<string, number>> {
  const rows = await rowsOf<{ key: string; count: number }>(
    asked.viewer.db,
    sql`select back.person as key, count(*)::int as count
      from (${cameBack}) as back join ${instance} on ${instance.instanceId} = back.instance_id
      where ${and(
        placeOf(asked),
        inSpan(asked, sql`back.at`),
        ofPerson(asked, sql`back.person`),
      )} group by 1`,
  )
  return new Map(rows.map(({ key, count }) => [key, count]))
}
