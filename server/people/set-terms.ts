import { isDeepStrictEqual } from 'node:util'

import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { membership } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { Refusal } from '#shared/errors.ts'
import { DayCap, Skills } from '#shared/people/terms.ts'

import { recordProjectEvent } from './record-project-event.ts'

export const SetTerms = z.object({
  project: z.string(),
  person: z.string(),
  skills: Skills,
  dayCap: DayCap,
})

/** Says which instances a person is given, and how many in a day. What the person has in hand already stays there. */
export async function setTerms(
  { db, actor, member }: MemberContext,
  input: z.infer<typeof SetTerms>,
): Promise<void> {
  const { projectId } = member
  const whose = and(eq(membership.projectId, projectId), eq(membership.personId, input.person))
  await transact(db, async (tx) => {
    const [found] = await tx.select().from(membership).where(whose).for('update')
    if (!found) throw new Refusal('not_found')
    const { domains, modalities, languages, dayCap } = found
    const before = { domains, modalities, languages, dayCap }
    const after = { ...input.skills, dayCap: input.dayCap }
    if (isDeepStrictEqual(before, after)) return
    await tx.update(membership).set(after).where(whose)
    await recordProjectEvent(tx, {
      projectId,
      act: 'set_terms',
      actorId: actor.personId,
      payload: { person: input.person, from: before, to: after },
    })
  })
}
