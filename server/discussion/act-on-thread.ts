import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { addComment } from '#server/work/add-comment.ts'
import { record } from '#server/work/record.ts'

import { isResolved, threadBefore } from './thread-before.ts'

export const ThreadInput = z.object({ project: z.string(), key: z.string(), thread: z.string() })
export type ThreadInput = z.infer<typeof ThreadInput>

const moves = { resolve: 'resolve', reopen: 'unresolve' } as const

/** Writes that a thread was resolved or opened again; where it is so already, for all this person sees, nothing. */
export async function actOnThread(
  context: MemberContext,
  { key, thread }: ThreadInput,
  kind: 'resolve' | 'reopen',
): Promise<void> {
  await actOn(context, {
    verb: kind,
    input: { key },
    run: async (scene) => {
      const rows = await threadBefore(scene, thread)
      if (isResolved(rows) === (kind === 'resolve')) return
      const threadId = rows.opener.commentId
      const id = await addComment(scene, { threadId, kind, text: '', blocking: 'remark' })
      const payload = { comment: id, thread }
      await record(scene, { move: moves[kind], payload, quiet: true })
    },
  })
}
