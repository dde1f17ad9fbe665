import { isDeepStrictEqual } from 'node:util'

import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Tx } from '#server/db/db.ts'
import { project } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { drawDouble } from '#server/double/draw-double.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Refusal } from '#shared/errors.ts'
import { Policy, PolicyChange } from '#shared/project/policy.ts'
import { Taxonomy } from '#shared/project/taxonomy.ts'

import { changePolicy } from './change-policy.ts'

export const Update = z.object({
  project: z.string(),
  name: z.string().trim().min(1).max(80).optional(),
  guideline: z.string().max(200_000).optional(),
  policy: PolicyChange.optional(),
  /** Why the policy changes; kept with its new version. */
  why: z.string().trim().max(1000).default(''),
  taxonomy: Taxonomy.optional(),
})
type Wanted = z.infer<typeof Update>
type Before = typeof project.$inferSelect

/** Changes what a project is called, asks for, decides and knows; every change is an event with before and after. */
export async function update({ db, actor, member }: MemberContext, wanted: Wanted): Promise<void> {
  const { projectId } = member
  await transact(db, async (tx) => {
    const of = eq(project.projectId, projectId)
    const [before] = await tx.select().from(project).where(of).for('update')
    if (!before) throw new Refusal('not_found')

    for (const aspect of ['name', 'guideline', 'taxonomy'] as const) {
      const to = wanted[aspect]
      if (to === undefined || isDeepStrictEqual(to, before[aspect])) continue
      await tx
        .update(project)
        .set({ [aspect]: to })
        .where(of)
      const payload = { from: before[aspect], to }
      await recordProjectEvent(tx, { projectId, act: aspect, actorId: actor.personId, payload })
    }
    if (wanted.policy) await updatePolicy(tx, before, { ...wanted, actorId: actor.personId })
  })
  if (wanted.policy) await drawDouble(db, projectId)
}

async function updatePolicy(
  tx: Tx,
  before: Before,
  { actorId, policy: chosen, why }: Pick<Wanted, 'policy' | 'why'> & { actorId: string },
): Promise<void> {
  const { policy: from, projectId } = before
  const to = Policy.parse({ ...from, ...chosen })
  if (isDeepStrictEqual(to, from)) return
  const version = await changePolicy(tx, { before, policy: to, actorId, why })
  const payload = { from, to, version, why }
  await recordProjectEvent(tx, { projectId, act: 'policy', actorId, payload })
}
