import { and, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { project } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'

export const Resume = z.object({ project: z.string() })

/** Ends the pause of a project. */
export async function resume(
  { db, actor, member }: MemberContext,
  _input: z.infer<typeof Resume>,
): Promise<void> {
  const { projectId } = member
  await transact(db, async (tx) => {
    const changed = await tx
      .update(project)
      .set({ pausedAt: null, pausedWhy: null })
      .where(and(eq(project.projectId, projectId), isNotNull(project.pausedAt)))
      .returning({ projectId: project.projectId })
    if (changed.length === 0) return
    await recordProjectEvent(tx, { projectId, act: 'resume_project', actorId: actor.personId })
  })
}
