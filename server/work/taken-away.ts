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
        eq(event.round, instance.round),
        eq(event.to, instance.stage),
        eq(instance.projectId, projectId),
        sql`${event.payload} -> 'people' ? ${me}`,
        sql`not exists (select 1 from ${slot} where ${slot.instanceId} = ${event.instanceId}
          and ${slot.round} = ${event.round} and ${slot.holderId} = ${me})`,
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
