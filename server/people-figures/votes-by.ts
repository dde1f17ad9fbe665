import { and, type SQL, sql } from 'drizzle-orm'

import { manyRowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { checkVotes } from '#server/rated/deeds.ts'
import { mayKnow } from '#server/rated/rounds.ts'

import { type Apart, bothWays, type Key, keysOf, summed } from './apart.ts'
import { type Asked, asLead, isTold, ofPerson, placeOf } from './asked.ts'

/**
 * The check votes of one person or week: all and the low ones; those with another checker's beside them, by who alone said
 * low; those that a third person decided, and how often the other way.
 */
export interface VoteCounts {
  n: number
  low: number
  paired: number
  onlyOwn: number
  onlyOther: number
  decided: number
  minority: number
}

export const noVotes: VoteCounts = {
  n: 0,
  low: 0,
  paired: 0,
  onlyOwn: 0,
  onlyOther: 0,
  decided: 0,
  minority: 0,
}

/** How check votes fell in rounds whose votes are all in, as far as they may be known. */
export async function votesBy(asked: Asked): Promise<Apart<VoteCounts>> {
  const rows = await manyRowsOf<VoteCounts & Key>(
    asked.viewer.db,
    sql`select person, week, count(*)::int as n,
        ${timesThat(sql`said = 'low'`)} as low,
        ${timesThat(sql`other is not null`)} as paired,
        ${timesThat(sql`said = 'low' and other = 'high'`)} as "onlyOwn",
        ${timesThat(sql`said = 'high' and other = 'low'`)} as "onlyOther",
        ${timesThat(sql`third is not null`)} as decided,
        ${timesThat(sql`third <> said`)} as minority
      from (select ${keysOf(asked, sql`judged.person`, sql`judged.at`)}, judged.said, judged.other, judged.third
        from (${checkVotes}) as judged
        join ${instance} on ${instance.instanceId} = judged.instance_id
        where ${and(placeOf(asked), ofPerson(asked, sql`judged.person`), mayTell(asked))}) as told
      ${bothWays()}`,
  )
  return summed(rows, ([counts = noVotes]) => counts)
}

function timesThat(holds: SQL): SQL {
  return sql`(count(*) filter (where ${holds}))::int`
}

function mayTell(asked: Asked): SQL | undefined {
  if (asLead(asked)) return mayKnow(asked.viewer.member, { of: 'votes' })
  const open = sql`judged.round = ${instance.round} and ${instance.stage} in ('check', 'tie_break')`
  return and(sql`not (${open})`, isTold(asked))
}
