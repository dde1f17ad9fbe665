import { and, eq, sql } from 'drizzle-orm'

import { rowsOf } from '#server/db/rows-of.ts'
import { goldAnswer, goldSetting, instance } from '#server/db/schema.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'

import { type Apart, bothWays, type Key, keysOf, summed } from './apart.ts'
import { type Asked, asLead, ofPerson } from './asked.ts'

/** Gold answers of one person or week, and those that were as expected. */
export type GoldCounts = Record<GoldPhase, { n: number; found: number }>

interface Row extends Key {
  phase: GoldPhase
  n: number
  found: number
}

export function noGold(): GoldCounts {
  return { review: { n: 0, found: 0 }, check: { n: 0, found: 0 } }
}

/** How gold was answered; null where the one who asks is not told, whether there was any or not. */
export async function goldBy(asked: Asked): Promise<Apart<GoldCounts> | null> {
  const { filter, viewer } = asked
  const { projectId } = viewer.member
  if (!asLead(asked) && !(await tells(asked))) return null
  const answered = and(
    eq(goldAnswer.projectId, projectId),
    ofPerson(asked, sql`${goldAnswer.personId}`),
    filter.field === undefined ? undefined : eq(instance.field, filter.field),
    filter.domain === undefined ? undefined : eq(instance.domain, filter.domain),
  )
  const rows = await rowsOf<Row>(
    viewer.db,
    sql`select person, week, phase, count(*)::int as n, (count(*) filter (where outcome = 'found'))::int as found
      from (select ${keysOf(asked, sql`${goldAnswer.personId}`, sql`${goldAnswer.at}`)},
          ${goldAnswer.phase}, ${goldAnswer.outcome}
        from ${goldAnswer} join ${instance} on ${instance.instanceId} = ${goldAnswer.instanceId}
        where ${answered}) as told
      ${bothWays('phase')}`,
  )
  return summed(rows, (counts) => {
    const told = counts.map(({ found, n, phase }) => [phase, { n, found }])
    return { ...noGold(), ...Object.fromEntries(told) }
  })
}

async function tells({ viewer: { db, member } }: Asked): Promise<boolean> {
  const [set] = await db
    .select({ tells: goldSetting.tells })
    .from(goldSetting)
    .where(eq(goldSetting.projectId, member.projectId))
  return set?.tells === 'at_once'
}
