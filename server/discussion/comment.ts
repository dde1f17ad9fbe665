import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { addComment } from '#server/work/add-comment.ts'
import { record } from '#server/work/record.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Words } from '#server/work/words.ts'
import { Anchor } from '#shared/discussion/anchor.ts'
import { Snapshot } from '#shared/discussion/snapshot.ts'
import { Refusal } from '#shared/errors.ts'

import { mustBeMembers } from './must-be-members.ts'

export const CommentInput = z.object({
  project: z.string(),
  key: z.string(),
  text: Words,
  blocking: z.boolean().default(false),
  /** Null: the whole instance. */
  anchor: Anchor.nullable().default(null),
  snapshot: Snapshot.nullable().default(null),
  reasons: z.array(z.string()).max(20).default([]),
  /** Persons of the project, by their ids. */
  mentions: z.array(z.string()).max(20).default([]),
  requestKey: z.string().min(8).optional(),
})

/** Opens a thread on one spot of the instance, or on all of it. */
export async function comment(
  context: MemberContext,
  input: z.infer<typeof CommentInput>,
): Promise<{ id: string }> {
  const { anchor, blocking, mentions, reasons, snapshot, text } = input
  const { key, requestKey } = input
  return actOn(context, {
    verb: 'comment',
    input: requestKey === undefined ? { key } : { ...input, requestKey },
    run: async (scene) => {
      await mustBeAble(scene, 'comment')
      const foreign = reasons.find((reason) => !scene.policy.reasonCodes.includes(reason))
      if (foreign !== undefined) throw new Refusal('bad_input', { reason: foreign })
      if (anchor?.on.kind === 'text' && anchor.on.revision > scene.instance.head)
        throw new Refusal('bad_input', { revision: anchor.on.revision })
      await mustBeMembers(scene, mentions)
      const id = await addComment(scene, {
        text,
        blocking: blocking ? 'blocking' : 'remark',
        anchor,
        snapshot,
        reasons,
        mentions,
      })
      await record(scene, { move: 'comment', payload: { comment: id, note: text }, quiet: true })
      return { id }
    },
  })
}
