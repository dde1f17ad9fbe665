import { and, eq, ne, or } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Tx } from '#server/db/db.ts'
import { membership, slot } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { Refusal } from '#shared/errors.ts'
import { PauseReason } from '#shared/people/terms.ts'

import { freeAhead } from './free-ahead.ts'
import { recordProjectEvent } from './record-project-event.ts'
import { liesIn, type Whose } from './terms.ts'

export const Pause = z.object({ project: z.string(), person: z.string(), reason: PauseReason })

/** Gives a person nothing new: what is in hand can be finished, what was kept for the person goes back to everybody. */
export async function pause(
  { db, actor, member }: MemberContext,
  input: z.infer<typeof Pause>,
): Promise<void> {
  const whose = { projectId: member.projectId, personId: input.person }
  await transact(db, async (tx) => {
    const changed = await tx
      .update(membership)
      .set({ pausedAt: new Date(), pausedWhy: input.reason })
      .where(
        and(eq(membership.projectId, whose.projectId), eq(membership.personId, whose.personId)),
      )
      .returning({ personId: membership.personId })
    if (changed.length === 0) throw new Refusal('not_found')
    const freed = await freeWhatWaits(tx, whose)
    await recordProjectEvent(tx, {
      projectId: whose.projectId,
      act: 'pause',
      actorId: actor.personId,
      payload: { person: input.person, reason: input.reason, freed },
    })
  })
}

/** What a person has ready but has not begun, and what is kept for them. Returns how many were kept. */
async function freeWhatWaits(tx: Tx, { projectId, personId }: Whose): Promise<number> {
  await freeAhead(tx, and(liesIn(slot.projectId, projectId), eq(slot.holderId, personId)))
  const kept = await tx
    .update(slot)
    .set({ assigneeId: null })
    .where(
      and(
        eq(slot.projectId, projectId),
        eq(slot.assigneeId, personId),
        // Somebody else may have left a seat without a word that was kept for this person since.
        or(eq(slot.status, 'free'), and(eq(slot.status, 'leased'), ne(slot.holderId, personId))),
      ),
    )
    .returning({ instanceId: slot.instanceId })
  return kept.length
}
