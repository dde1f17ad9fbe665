import { asc, eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { comment } from '#server/db/schema.ts'
import type { Asker } from '#server/work/standing-of.ts'
import { isVoting, type Sees } from '#shared/view/sees.ts'

export type CommentRow = typeof comment.$inferSelect

/** Who reads: what the rules of blindness ask of them. */
export type Reader = Pick<Asker, 'instance' | 'me'> & { tx: Tx; sees: Sees }

/**
 * The remarks this person may read, oldest first: those made while the open round was being checked only by who made them. A
 * reply is never shown without the remark it answers.
 */
export async function loadComments({ tx, instance, sees, me }: Reader): Promise<CommentRow[]> {
  const rows = await tx
    .select()
    .from(comment)
    .where(eq(comment.instanceId, instance.instanceId))
    .orderBy(asc(comment.at), asc(comment.commentId))
  const shown = rows.filter(
    (row) =>
      sees.remarks || row.personId === me || row.round < instance.round || !isVoting(row.stage),
  )
  const openers = new Set(shown.map((row) => row.commentId))
  return shown.filter(({ threadId }) => threadId === null || openers.has(threadId))
}
