import { and, sql, type SQL } from 'drizzle-orm'

import { manyRowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { handedIn, type HandedIn, knownHandedIn } from '#server/rated/deeds.ts'
import { weekNumberOf } from '#server/rated/narrowed.ts'
import type { Done } from '#shared/view/people-figures.ts'

import { type Apart, type Key, summed } from './apart.ts'
import { type Asked, asLead, inSpan, placeOf } from './asked.ts'

interface Row extends Key {
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

/** What was handed in in the weeks looked at: reviews, votes and returns. Days are counted by person alone. */
export async function doneBy(asked: Asked): Promise<Apart<Done>> {
  const at = sql`made.at`
  const rows = await manyRowsOf<Row>(
    asked.viewer.db,
    sql`select of_day.person, of_day.week, of_day.kind,
        (case when grouping(of_day.kind) = 0 then sum(of_day.n) else count(distinct of_day.day) end)::int as count
      from (select made.person, ${weekNumberOf(at)} as week, made.kind,
          floor(date_part('epoch', made.at) / 86400)::int as day, count(*) as n
        from (${handedIn(asked.person)}) as made join ${instance} on ${instance.instanceId} = made.instance_id
        where ${and(placeOf(asked), inSpan(asked, at), mayCount(asked))}
        group by 1, 2, 3, 4) as of_day
      group by grouping sets ((of_day.person, of_day.kind), (of_day.person), (of_day.week, of_day.kind))`,
  )
  return summed(rows, (counts) => {
    const told = counts.map(({ count, kind }) => [kind === null ? 'days' : nameOf[kind], count])
    return { ...nothingDone, ...Object.fromEntries(told) }
  })
}

/** Own work all of it; a lead's numbers hold what leads may know. */
function mayCount(asked: Asked): SQL | undefined {
  return asLead(asked) ? knownHandedIn(asked.viewer.member) : undefined
}
