import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { project, slot } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { freeAhead } from '#server/people/free-ahead.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { liesIn } from '#server/people/terms.ts'
import { PauseReason } from '#shared/people/terms.ts'

export const Pause = z.object({ project: z.string(), reason: PauseReason })

/** Gives nobody anything new in a project; what is in hand can be finished. */
export async function pause(
  { db, actor, member }: MemberContext,
  { reason }: z.infer<typeof Pause>,
): Promise<void> {
  const { projectId } = member
  await transact(db, async (tx) => {
    await tx
      .update(project)
      .set({ pausedAt: new Date(), pausedWhy: reason })
      .where(eq(project.projectId, projectId))
    await freeAhead(tx, liesIn(slot.projectId, projectId))
    await recordProjectEvent(tx, {
      projectId,
      act: 'pause_project',
      actorId: actor.personId,
      payload: { reason },
    })
  })
}
