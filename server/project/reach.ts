import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import type { PolicyReach } from '#shared/project/project-view.ts'

export const Reach = z.object({ project: z.string() })

/** How far a change of policy reaches now: rounds that keep theirs, and those that begin their check under the new one. */
export async function reach(
  { db, member }: MemberContext,
  _input: z.infer<typeof Reach>,
): Promise<PolicyReach> {
  const checking = sql<boolean>`${instance.stage} in ('check', 'tie_break')`
  const rows = await db
    .select({ checking, n: count() })
    .from(instance)
    .where(
      and(
        eq(instance.projectId, member.projectId),
        inArray(instance.stage, ['review', 'returned', 'check', 'tie_break']),
      ),
    )
    .groupBy(checking)
  const of = (isChecking: boolean) => rows.find((row) => row.checking === isChecking)?.n ?? 0
  return { keep: of(true), change: of(false) }
}
