import { and, eq, sql } from 'drizzle-orm'

import { goldAnswer, goldSetting, instance } from '#server/db/schema.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'

import { type Asked, asLead, inSpan, keyOf, ofPerson } from './asked.ts'

/** Gold answers of one person or week, and those that were as expected. */
export type GoldCounts = Record<GoldPhase, { n: number; found: number }>

export function noGold(): GoldCounts {
  return { review: { n: 0, found: 0 }, check: { n: 0, found: 0 } }
}

/** How gold was answered; null where the one who asks is not told, whether there was any or not. */
export async function goldBy(asked: Asked): Promise<Map<string, GoldCounts> | null> {
  const { filter, viewer } = asked
  const { projectId } = viewer.member
  if (!asLead(asked) && !(await tells(asked))) return null
  const at = sql`${goldAnswer.at}`
  const rows = await viewer.db
    .select({
      key: keyOf(asked, sql`${goldAnswer.personId}`, at),
      phase: goldAnswer.phase,
      n: sql<number>`count(*)::int`,
      found: sql<number>`(count(*) filter (where ${goldAnswer.outcome} = 'found'))::int`,
    })
    .from(goldAnswer)
    .innerJoin(instance, eq(instance.instanceId, goldAnswer.instanceId))
    .where(
      and(
        eq(goldAnswer.projectId, projectId),
        ofPerson(asked, sql`${goldAnswer.personId}`),
        inSpan(asked, at),
        filter.field === undefined ? undefined : eq(instance.field, filter.field),
        filter.domain === undefined ? undefined : eq(instance.domain, filter.domain),
      ),
    )
    .groupBy(sql`1`, goldAnswer.phase)
  const found = new Map<string, GoldCounts>()
  for (const { key, phase, ...counts } of rows)
    found.set(key, { ...(found.get(key) ?? noGold()), [phase]: counts })
  return found
}

async function tells({ viewer: { db, member } }: Asked): Promise<boolean> {
  const [set] = await db
    .select({ tells: goldSetting.tells })
    .from(goldSetting)
    .where(eq(goldSetting.projectId, member.projectId))
  return set?.tells === 'at_once'
}
