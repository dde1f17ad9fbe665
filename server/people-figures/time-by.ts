import { and, eq, or, type SQL, sql } from 'drizzle-orm'

import { instance, slot, spent } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import { isBlindHere } from '#server/rated/known-votes.ts'
import type { PersonFigures } from '#shared/view/people-figures.ts'

import { type Asked, asLead, inSpan, ofPerson, placeOf } from './asked.ts'

type Time = PersonFigures['time']

/** How long people worked on what they handed in; what was given back, or lost, is not among it. */
export async function timeBy(asked: Asked): Promise<Map<string, Time>> {
  const side = sql<
    keyof Time
  >`case when ${spent.phase} in ('review', 'second_review') then 'review' else 'check' end`
  const quantiles = sql<
    number[]
  >`percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${spent.seconds})`
  const at = sql`${spent.at}`
  const rows = await asked.viewer.db
    .select({
      key: spent.personId,
      side,
      quantiles,
      n: sql<number>`count(*)::int`,
      // Exact, for a sum of floats changes with the order of the rows, and with it by what happened to others.
      total: sql<number>`sum(${spent.seconds}::numeric)::float8`,
    })
    .from(spent)
    .innerJoin(slot, inSeat)
    .innerJoin(instance, eq(instance.instanceId, spent.instanceId))
    .where(
      and(
        placeOf(asked),
        inSpan(asked, at),
        ofPerson(asked, sql`${spent.personId}`),
        mayCount(asked),
      ),
    )
    .groupBy(sql`1`, sql`2`)
  const found = new Map<string, Time>()
  for (const {
    key,
    n,
    quantiles: [low = 0, median = 0, high = 0],
    side: of,
    total,
  } of rows)
    found.set(key, {
      ...(found.get(key) ?? { review: null, check: null }),
      [of]: { n, low, median, high, total },
    })
  return found
}

const inSeat = and(
  eq(slot.instanceId, spent.instanceId),
  eq(slot.round, spent.round),
  eq(slot.phase, spent.phase),
  eq(slot.slot, spent.slot),
  eq(slot.holderId, spent.personId),
  eq(slot.status, 'done'),
)

function mayCount(asked: Asked): SQL | undefined {
  if (!asLead(asked)) return undefined
  const { member } = asked.viewer
  const over = sql`not (${spent.round} = ${instance.round} and ${instance.stage} in ('check', 'tie_break')
    and ${isBlindHere(member)})`
  return and(
    or(sql`${spent.phase} in ('review', 'second_review')`, over),
    knownSeats(spent.phase, member.roles),
  )
}
