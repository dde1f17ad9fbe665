import { and, sql, type SQL } from 'drizzle-orm'

import { rowsOf } from '#server/db/rows-of.ts'
import { event, instance, review, vote } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import { isBlindHere } from '#server/rated/known-votes.ts'
import type { Done } from '#shared/view/people-figures.ts'
import type { Phase } from '#shared/work/phase.ts'

import { type Asked, asLead, inSpan, keyOf, ofPerson, placeOf } from './asked.ts'

type Kind = Phase | 'return'

interface Row {
  key: string
  /** Null: the days on which anything was done. */
  kind: Kind | null
  count: number
}

const nameOf: Record<Kind, keyof Done> = {
  review: 'reviews',
  second_review: 'secondReviews',
  check: 'votes',
  tie_break: 'tieBreaks',
  return: 'returns',
}

export const nothingDone: Done = {
  reviews: 0,
  secondReviews: 0,
  votes: 0,
  tieBreaks: 0,
  returns: 0,
  days: 0,
}

/** What was handed in: reviews, votes and returns. */
export async function doneBy(asked: Asked): Promise<Map<string, Done>> {
  const at = sql`made.at`
  const key = keyOf(asked, sql`made.person`, at)
  const rows = await rowsOf<Row>(
    asked.viewer.db,
    sql`select of_day.key, of_day.kind,
        (case when grouping(of_day.kind) = 0 then sum(of_day.n) else count(distinct of_day.day) end)::int as count
      from (select ${key} as key, made.kind, floor(date_part('epoch', made.at) / 86400)::int as day, count(*) as n
        from (${madeOf(asked)}) as made join ${instance} on ${instance.instanceId} = made.instance_id
        where ${and(placeOf(asked), inSpan(asked, at), mayCount(asked))}
        group by 1, 2, 3) as of_day
      group by grouping sets ((of_day.key, of_day.kind), (of_day.key))`,
  )
  const found = new Map<string, Done>()
  for (const { key: one, kind, count } of rows) {
    const done = found.get(one) ?? { ...nothingDone }
    done[kind === null ? 'days' : nameOf[kind]] = count
    found.set(one, done)
  }
  return found
}

function madeOf(asked: Asked): SQL {
  const by = (column: SQL) => ofPerson(asked, column) ?? sql`true`
  return sql`select r.instance_id, r.round, r.person_id as person, r.phase as kind, r.at
      from ${review} as r where ${by(sql`r.person_id`)}
    union all select v.instance_id, v.round, v.person_id, v.phase, v.at
      from ${vote} as v where ${by(sql`v.person_id`)}
    union all select e.instance_id, e.round, e.actor_id, 'return', e.at
      from ${event} as e where e.move = 'return' and ${by(sql`e.actor_id`)}`
}

/** Own work all of it; a lead learns neither of open rounds that they may not know, nor of second reviews they could be the first of. */
function mayCount(asked: Asked): SQL | undefined {
  if (!asLead(asked)) return undefined
  const { member } = asked.viewer
  const open = sql`made.kind in ('check', 'tie_break') and made.round = ${instance.round}
    and ${instance.stage} in ('check', 'tie_break')`
  return and(
    sql`not (${open} and ${isBlindHere(member)})`,
    knownSeats(sql`made.kind`, member.roles),
  )
}
