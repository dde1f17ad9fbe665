import { and, eq, notInArray } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { draft, voteDraft } from '#server/db/schema.ts'
import { instanceIdOf } from '#server/work/scene.ts'
import { Refusal } from '#shared/errors.ts'

import { mustBeMine } from './must-be-mine.ts'
import { Known } from './stamp.ts'

export const DropDraft = z.object({
  project: z.string(),
  key: z.string(),
  /** Whose page sends this: somebody else may have signed in in the same browser. */
  person: z.string().optional(),
  known: Known.optional(),
})

/**
 * Throws the own draft away, of the content and of a vote. With `known` only states that the person has seen: `newer_draft`
 * where another is kept.
 */
export async function dropDraft(
  context: MemberContext,
  input: z.infer<typeof DropDraft>,
): Promise<void> {
  const { db, actor } = context
  const { key, known } = input
  mustBeMine(input.person, actor.personId)
  const instanceId = await instanceIdOf(db, context, key)
  const mine = and(eq(draft.instanceId, instanceId), eq(draft.personId, actor.personId))
  await db.transaction(async (tx) => {
    const unseen = known ? await tx.$count(draft, and(mine, notInArray(draft.stamp, known))) : 0
    if (unseen > 0) throw new Refusal('newer_draft')
    await tx.delete(draft).where(mine)
    await tx
      .delete(voteDraft)
      .where(and(eq(voteDraft.instanceId, instanceId), eq(voteDraft.personId, actor.personId)))
  })
}
