import { and, eq, gt, lt, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance, slot, vote } from '#server/db/schema.ts'

/** The rounds that ended before all their check votes were in, and the votes that were cast in them. */
export async function endedEarly(
  db: Db,
  projectId: string,
): Promise<{ rounds: number; votes: number }> {
  const cut = db
    .select({ votes: sql<number>`count(*)`.as('votes') })
    .from(vote)
    .innerJoin(instance, eq(instance.instanceId, vote.instanceId))
    .where(
      and(
        eq(instance.projectId, projectId),
        eq(vote.phase, 'check'),
        gt(instance.round, 1),
        lt(vote.round, instance.round),
      ),
    )
    .groupBy(vote.instanceId, vote.round)
    .having(
      sql`count(*) < (select count(*) from ${slot} where ${slot.instanceId} = ${vote.instanceId}
        and ${slot.round} = ${vote.round} and ${slot.phase} = 'check')`,
    )
    .as('cut')
  const [counted] = await db
    .select({
      rounds: sql<number>`count(*)::int`,
      votes: sql<number>`coalesce(sum(${cut.votes}), 0)::int`,
    })
    .from(cut)
  return counted ?? { rounds: 0, votes: 0 }
}
