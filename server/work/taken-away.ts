import { and, desc, eq, gte, type SQL, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { event, instance, slot } from '#server/db/schema.ts'
import type { TakenAway } from '#shared/view/turn.ts'

import { noteOf } from './why-returned.ts'

const shown = 5

/**
 * What a lead took away from a person in the last day, in rounds that still go on, newest first, without
 * what the person has again.
 */
export async function takenAway(
  db: Db | Tx,
  { me, projectId }: { me: string; projectId: string },
  also?: SQL,
): Promise<TakenAway[]> {
  const rows = await db
    .select({ key: instance.key, id: instance.externalId, at: event.at, payload: event.payload })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .where(
      and(
        sql`${event.move} = 'take_away'`,
        gte(event.at, sql`now() - interval '1 day'`),
        eq(instance.projectId, projectId),
        sql`${event.payload} -> 'people' ? ${me}`,
        // Of the second seat nothing is told by what became of the first review.
        sql`case when ${event.payload} ->> 'phase' = 'second_review'
          then exists (select 1 from ${slot} where ${slot.instanceId} = ${event.instanceId}
            and ${slot.phase} = 'second_review' and ${slot.cycle} = ${instance.cycle}
            and ${slot.status} <> 'closed' and ${slot.holderId} is distinct from ${me})
          else ${event.round} = ${instance.round} and ${event.to} = ${instance.stage}
            and not exists (select 1 from ${slot} where ${slot.instanceId} = ${event.instanceId}
            and ${slot.round} = ${event.round} and ${slot.holderId} = ${me}) end`,
        also,
      ),
    )
    .orderBy(desc(event.at))
    .limit(shown)
  const seen = new Set<string>()
  return rows
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map(({ at, id, key, payload }) => ({ key, id, at: at.toISOString(), why: noteOf(payload) }))
}
