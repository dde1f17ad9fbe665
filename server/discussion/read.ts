import { and, arrayContains, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { comment, commentRead } from '#server/db/schema.ts'
import { instanceIdOf } from '#server/work/scene.ts'

export const Read = z.object({
  project: z.string(),
  key: z.string(),
  comments: z.array(z.string()).max(200),
})

/** Notes that I have read what was addressed to me. Nobody else is told, so it needs no event. */
export async function read(
  context: MemberContext,
  { comments, key }: z.infer<typeof Read>,
): Promise<void> {
  const { actor, db } = context
  const instanceId = await instanceIdOf(db, context, key)
  const mine = await db
    .select({ commentId: comment.commentId })
    .from(comment)
    .where(
      and(
        eq(comment.instanceId, instanceId),
        inArray(comment.commentId, comments),
        arrayContains(comment.mentions, [actor.personId]),
      ),
    )
  if (mine.length === 0) return
  await db
    .insert(commentRead)
    .values(mine.map(({ commentId }) => ({ instanceId, commentId, personId: actor.personId })))
    .onConflictDoNothing()
}
