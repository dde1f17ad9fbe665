import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instanceIdOf } from '#server/work/scene.ts'
import { Refusal } from '#shared/errors.ts'
import { Content } from '#shared/instance/content.ts'

import { keepDraft } from './keep-draft.ts'
import { mustBeMine } from './must-be-mine.ts'
import { Known, Stamp } from './stamp.ts'

export const SaveDraft = z.object({
  project: z.string(),
  key: z.string(),
  /** Whose page sends this: somebody else may have signed in in the same browser. */
  person: z.string().optional(),
  base: z.number().int(),
  content: Content,
  checks: z.array(z.string()),
  stamp: Stamp.optional(),
  known: Known.default([]),
})

/**
 * Keeps unsaved work on the server; it needs no lease and never touches the instance. Refuses `newer_draft` where the
 * person's draft has gone on elsewhere to a state that is not `known`.
 */
export async function saveDraft(
  context: MemberContext,
  input: z.infer<typeof SaveDraft>,
): Promise<{ at: string; stamp: string }> {
  mustBeMine(input.person, context.actor.personId)
  const instanceId = await instanceIdOf(context.db, context, input.key)
  const { personId } = context.actor
  const { base, checks, content, known, stamp } = input
  const kept = await keepDraft(
    context.db,
    { instanceId, personId },
    { base, checks, content, known, ...(stamp !== undefined && { stamp }) },
  )
  if (!kept) throw new Refusal('newer_draft')
  return { at: kept.at.toISOString(), stamp: kept.stamp }
}
