import { and, asc, eq } from 'drizzle-orm'

import { comment } from '#server/db/schema.ts'
import type { Scene } from '#server/work/scene.ts'
import { isVoting } from '#shared/view/sees.ts'

/** The blocking threads that I opened while I checked in this round and did not resolve since. */
export async function openDemands(scene: Scene): Promise<{ comment: string; text: string }[]> {
  const { instanceId, round } = scene.instance
  const rows = await scene.tx
    .select()
    .from(comment)
    .where(
      and(
        eq(comment.instanceId, instanceId),
        eq(comment.round, round),
        eq(comment.personId, scene.me),
      ),
    )
    .orderBy(asc(comment.at), asc(comment.commentId))
  const mine = rows.filter(({ stage }) => isVoting(stage))
  const resolved = (thread: string) =>
    mine.findLast(
      ({ kind, threadId }) => threadId === thread && (kind === 'resolve' || kind === 'reopen'),
    )?.kind === 'resolve'
  return mine
    .filter(({ blocking, threadId }) => threadId === null && blocking === 'blocking')
    .filter(({ commentId }) => !resolved(commentId))
    .map(({ commentId, text }) => ({ comment: commentId, text }))
}
