import { isDeepStrictEqual } from 'node:util'

import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { project } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Refusal } from '#shared/errors.ts'
import { Policy, PolicyChange } from '#shared/project/policy.ts'
import { Taxonomy } from '#shared/project/taxonomy.ts'

export const Update = z.object({
  project: z.string(),
  name: z.string().trim().min(1).max(80).optional(),
  guideline: z.string().max(200_000).optional(),
  policy: PolicyChange.optional(),
  taxonomy: Taxonomy.optional(),
})

/** Changes what a project is called, asks for, decides and knows; every change is an event with before and after. */
export async function update(
  { db, actor, member }: MemberContext,
  wanted: z.infer<typeof Update>,
): Promise<void> {
  await transact(db, async (tx) => {
    const of = eq(project.projectId, member.projectId)
    const [before] = await tx.select().from(project).where(of).for('update')
    if (!before) throw new Refusal('not_found')

    const to = {
      ...wanted,
      policy: wanted.policy && Policy.parse({ ...before.policy, ...wanted.policy }),
    }
    for (const aspect of ['name', 'guideline', 'policy', 'taxonomy'] as const) {
      if (to[aspect] === undefined || isDeepStrictEqual(to[aspect], before[aspect])) continue
      await tx
        .update(project)
        .set({ [aspect]: to[aspect] })
        .where(of)
      await recordProjectEvent(tx, {
        projectId: member.projectId,
        act: aspect,
        actorId: actor.personId,
        payload: { from: before[aspect], to: to[aspect] },
      })
    }
  })
}
