import { and, sql, type SQL } from 'drizzle-orm'

import { rowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { handedIn, type HandedIn, knownHandedIn } from '#server/rated/deeds.ts'
import type { Done } from '#shared/view/people-figures.ts'

import { type Asked, asLead, inSpan, keyOf, placeOf } from './asked.ts'

interface Row {
  key: string
  /** Null: the days on which anything was done. */
  kind: HandedIn | null
  count: number
}

const nameOf: Record<HandedIn, keyof Done> = {
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
        from (${handedIn(asked.person)}) as made join ${instance} on ${instance.instanceId} = made.instance_id
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

/** Own work all of it; a lead's numbers hold what leads may know. */
function mayCount(asked: Asked): SQL | undefined {
  return asLead(asked) ? knownHandedIn(asked.viewer.member) : undefined
}
