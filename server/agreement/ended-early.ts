import { sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { event, instance, vote } from '#server/db/schema.ts'

/**
 * The rounds that a return or a recall ended before all their check votes were in, and the votes that were cast in them. A
 * submission is withdrawn only where nobody began to check.
 */
export async function endedEarly(
  db: Db,
  projectId: string,
): Promise<{ rounds: number; votes: number }> {
  const [counted] = await rowsOf<{ rounds: number; votes: number }>(
    db,
    sql`select count(distinct (v.instance_id, v.round))::int as rounds, count(*)::int as votes
      from ${event} as e join ${instance} as i on i.instance_id = e.instance_id
      join ${vote} as v on v.instance_id = e.instance_id and v.round = e.round and v.phase = 'check'
      where i.project_id = ${projectId} and e.move in ('return', 'recall') and e.from_stage = 'check'`,
  )
  return counted ?? { rounds: 0, votes: 0 }
}
