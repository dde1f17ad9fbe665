import { asc, eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { comment } from '#server/db/schema.ts'
import { besidesFirst } from '#server/double/besides-first.ts'
import type { Asker } from '#server/work/standing-of.ts'
import { isVoting, type Sees } from '#shared/view/sees.ts'

export type CommentRow = typeof comment.$inferSelect

/** Who reads: what the rules of blindness ask of them. */
export type Reader = Pick<Asker, 'apart' | 'instance' | 'me'> & {
  tx: Tx
  sees: Sees
  seesBeside: boolean
}

/**
 * The remarks this person may read, oldest first: those made while the open round was being checked only by who made them. A
 * reply is never shown without the remark it answers. Neither review of a drawn instance is told what was said in the other.
 */
export async function loadComments(reader: Reader): Promise<CommentRow[]> {
  const { tx, apart, instance, sees, seesBeside, me } = reader
  const rows = await tx
    .select()
    .from(comment)
    .where(eq(comment.instanceId, instance.instanceId))
    .orderBy(asc(comment.at), asc(comment.commentId))
  const before = apart && (await besidesFirst(tx, { instance, apart }))
  const shown = rows.filter((row) => {
    if (row.personId === me) return true
    if (before) return before(row)
    if (row.beside && !seesBeside) return false
    return sees.remarks || row.round < instance.round || !isVoting(row.stage)
  })
  const openers = new Set(shown.map((row) => row.commentId))
  return shown.filter(({ threadId }) => threadId === null || openers.has(threadId))
}
