import { and, asc, eq, or, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { event, instance } from '#server/db/schema.ts'
import { ProjectInput } from '#server/trpc.ts'
import { Breaches } from '#server/verify/breach.ts'
import { historyBreaches } from '#server/verify/history-breaches.ts'
import type { LogChain } from '#shared/view/log-view.ts'
import { isVoting } from '#shared/view/sees.ts'

import { veilOf } from './veil.ts'

export const Chain = ProjectInput.extend({ instance: z.string().max(200) })

/** Ids are unique only inside a domain, so there may be several. */
const most = 10

/** Whether the events of the instances of this key or record id are chains without a gap, computed anew from the first. */
export async function chain(
  context: MemberAct,
  { instance: one }: z.infer<typeof Chain>,
): Promise<LogChain[]> {
  const { db, member } = context
  const found = await db
    .select({ instance, veiled: sql<boolean>`${veilOf(context).veiled}` })
    .from(instance)
    .where(
      and(
        eq(instance.projectId, member.projectId),
        or(eq(instance.key, one), eq(instance.externalId, one)),
      ),
    )
    .orderBy(asc(instance.instanceId))
    .limit(most)
  const chains: LogChain[] = []
  for (const { instance: row, veiled } of found) {
    const events = await db
      .select()
      .from(event)
      .where(eq(event.instanceId, row.instanceId))
      .orderBy(event.seq)
    const breaches = new Breaches()
    historyBreaches({ instance: row, events }, breaches)
    chains.push({
      key: row.key,
      id: row.externalId,
      domain: row.domain,
      holds: breaches.found.length === 0,
      says: veiled || isVoting(row.stage) ? [] : breaches.found.map(({ says }) => says),
    })
  }
  return chains
}
