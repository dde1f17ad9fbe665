import { and, type SQL, sql } from 'drizzle-orm'

import { rowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { checkVotes } from '#server/rated/deeds.ts'
import { mayKnow } from '#server/rated/rounds.ts'

import { type Asked, asLead, inSpan, isTold, keyOf, ofPerson, placeOf } from './asked.ts'

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

/** How check votes fell in rounds whose votes are all in, as far as they may be known. */
export async function votesBy(asked: Asked): Promise<Map<string, VoteCounts>> {
  const at = sql`judged.at`
  const rows = await rowsOf<VoteCounts & { key: string }>(
    asked.viewer.db,
    sql`select ${keyOf(asked, sql`judged.person`, at)} as key, count(*)::int as n,
        ${timesThat(sql`judged.said = 'low'`)} as low,
        ${timesThat(sql`judged.other is not null`)} as paired,
        ${timesThat(sql`judged.said = 'low' and judged.other = 'high'`)} as "onlyOwn",
        ${timesThat(sql`judged.said = 'high' and judged.other = 'low'`)} as "onlyOther",
        ${timesThat(sql`judged.third is not null`)} as decided,
        ${timesThat(sql`judged.third <> judged.said`)} as minority
      from (${checkVotes}) as judged
      join ${instance} on ${instance.instanceId} = judged.instance_id
      where ${and(
        placeOf(asked),
        inSpan(asked, at),
        ofPerson(asked, sql`judged.person`),
        mayTell(asked),
      )} group by 1`,
  )
  return new Map(rows.map(({ key, ...counts }) => [key, counts]))
}

function timesThat(holds: SQL): SQL {
  return sql`(count(*) filter (where ${holds}))::int`
}

function mayTell(asked: Asked): SQL | undefined {
  if (asLead(asked)) return mayKnow(asked.viewer.member, { of: 'votes' })
  const open = sql`judged.round = ${instance.round} and ${instance.stage} in ('check', 'tie_break')`
  return and(sql`not (${open})`, isTold(asked))
}
