import { and, type SQL, sql } from 'drizzle-orm'

import { rowsOf } from '#server/db/rows-of.ts'
import { instance, slot, vote } from '#server/db/schema.ts'
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
  const at = sql`greatest(judged.at, other.at)`
  const rows = await rowsOf<VoteCounts & { key: string }>(
    asked.viewer.db,
    sql`select ${keyOf(asked, sql`judged.person_id`, at)} as key, count(*)::int as n,
        count(*) filter (where judged.quality = 'low')::int as low,
        count(other.quality)::int as paired,
        count(*) filter (where judged.quality = 'low' and other.quality = 'high')::int as "onlyOwn",
        count(*) filter (where judged.quality = 'high' and other.quality = 'low')::int as "onlyOther",
        count(third.quality)::int as decided,
        count(*) filter (where third.quality <> judged.quality)::int as minority
      from ${vote} as judged
      join ${instance} on ${instance.instanceId} = judged.instance_id
      left join ${vote} as other on other.instance_id = judged.instance_id and other.round = judged.round
        and other.phase = 'check' and other.slot <> judged.slot
      left join ${vote} as third on third.instance_id = judged.instance_id and third.round = judged.round
        and third.phase = 'tie_break'
      where judged.phase = 'check' and ${and(
        placeOf(asked),
        inSpan(asked, at),
        ofPerson(asked, sql`judged.person_id`),
        allIn,
        mayTell(asked),
      )} group by 1`,
  )
  return new Map(rows.map(({ key, ...counts }) => [key, counts]))
}

const allIn = sql`(other.slot is not null or 1 = (select count(*) from ${slot} as s
  where s.instance_id = judged.instance_id and s.round = judged.round and s.phase = 'check'))`

function mayTell(asked: Asked): SQL | undefined {
  if (asLead(asked)) return mayKnow(asked.viewer.member, { of: 'votes' })
  const open = sql`judged.round = ${instance.round} and ${instance.stage} in ('check', 'tie_break')`
  return and(sql`not (${open})`, isTold(asked))
}
