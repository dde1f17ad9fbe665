import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { loadComments } from '#server/view/comments-of.ts'
import { lookAt } from '#server/view/look-at.ts'
import { Refusal } from '#shared/errors.ts'

export const SnapshotOf = z.object({ project: z.string(), key: z.string(), thread: z.string() })

/** What the spot of a thread looked like when it was chosen. */
export async function snapshot(
  context: MemberContext,
  { key, thread }: z.infer<typeof SnapshotOf>,
): Promise<{ snapshot: string }> {
  return lookAt(context, key, async (look) => {
    const found = (await loadComments(look)).find(({ commentId }) => commentId === thread)
    if (!found?.snapshot) throw new Refusal('not_found')
    return { snapshot: found.snapshot }
  })
}
