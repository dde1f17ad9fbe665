import { and, eq, inArray } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { slot } from '#server/db/schema.ts'

import { liesIn, type Whose } from './terms.ts'

/** Ends a person's leases and open assignments in a project; drafts, parts, votes and revisions stay. */
export async function freeSeats(tx: Tx, { projectId, personId }: Whose): Promise<number> {
  const held = await tx
    .update(slot)
    .set({ status: 'free', holderId: null, leaseUntil: null })
    .where(
      and(
        liesIn(slot.projectId, projectId),
        eq(slot.holderId, personId),
        eq(slot.status, 'leased'),
      ),
    )
    .returning({ instanceId: slot.instanceId })
  await tx
    .update(slot)
    .set({ assigneeId: null })
    .where(
      and(
        liesIn(slot.projectId, projectId),
        eq(slot.assigneeId, personId),
        inArray(slot.status, ['free', 'leased']),
      ),
    )
  return held.length
}
