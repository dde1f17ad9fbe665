import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { membership } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'

import { recordProjectEvent } from './record-project-event.ts'

export const Resume = z.object({ project: z.string(), person: z.string() })

/** Ends a person's pause. */
export async function resume(
  { db, actor, member }: MemberContext,
  input: z.infer<typeof Resume>,
): Promise<void> {
  await transact(db, async (tx) => {
    const changed = await tx
      .update(membership)
      .set({ pausedAt: null, pausedWhy: null })
      .where(
        and(
          eq(membership.projectId, member.projectId),
          eq(membership.personId, input.person),
          isNotNull(membership.pausedAt),
        ),
      )
      .returning({ personId: membership.personId })
    if (changed.length === 0) return
    await recordProjectEvent(tx, {
      projectId: member.projectId,
      act: 'resume',
      actorId: actor.personId,
      payload: { person: input.person },
    })
  })
}
