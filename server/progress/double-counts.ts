import { sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { knowsDraw, statesOfDrawn } from '#server/double/double-states.ts'
import type { DoubleState } from '#shared/double/double-state.ts'
import type { DoubleCounts } from '#shared/view/overview.ts'

interface Row extends Record<string, unknown> {
  state: DoubleState
  count: number
}

/** How far the instances are that were drawn for a second review. */
export async function doubleCounts({ db, member }: MemberContext): Promise<DoubleCounts> {
  const result = await db.execute(sql`select of_drawn.state, count(*)::int as count
    from (${statesOfDrawn(member)}) as of_drawn group by of_drawn.state`)
  const counts: DoubleCounts = { waiting: 0, both: 0, ended: 0, whole: knowsDraw(member.roles) }
  for (const { state, count } of (result as { rows: Row[] }).rows) counts[state] = count
  return counts
}
