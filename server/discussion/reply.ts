import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { addComment } from '#server/work/add-comment.ts'
import { record } from '#server/work/record.ts'
import { Words } from '#server/work/words.ts'

import { mustBeMembers } from './must-be-members.ts'
import { threadBefore } from './thread-before.ts'

export const Reply = z.object({
  project: z.string(),
  key: z.string(),
  thread: z.string(),
  text: Words,
  mentions: z.array(z.string()).max(20).default([]),
  requestKey: z.string().min(8).optional(),
})

/** Answers in a thread. */
export async function reply(
  context: MemberContext,
  input: z.infer<typeof Reply>,
): Promise<{ id: string }> {
  const { key, mentions, requestKey, text, thread } = input
  return actOn(context, {
    verb: 'reply',
    input: requestKey === undefined ? { key } : { ...input, requestKey },
    run: async (scene) => {
      const { opener } = await threadBefore(scene, thread)
      await mustBeMembers(scene, mentions)
      const id = await addComment(scene, {
        threadId: opener.commentId,
        text,
        blocking: 'remark',
        mentions,
      })
      const payload = { comment: id, thread, note: text }
      await record(scene, { move: 'reply', payload, quiet: true })
      return { id }
    },
  })
}
