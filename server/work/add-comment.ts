import { randomUUID } from 'node:crypto'

import { comment } from '#server/db/schema.ts'

import type { Scene } from './scene.ts'

type Row = typeof comment.$inferInsert
/** What a remark says. Without `threadId` it opens a thread of its own. */
export type Remark = Pick<Row, 'text' | 'blocking'> &
  Partial<
    Pick<Row, 'threadId' | 'kind' | 'anchor' | 'snapshot' | 'reasons' | 'mentions' | 'revision'>
  >

/** Writes a remark on the head and gives its id. The stage it was made at decides who may read it meanwhile. */
export async function addComment(scene: Scene, remark: Remark): Promise<string> {
  const { instanceId, round, stage, head } = scene.instance
  const commentId = remark.threadId ? `${remark.threadId}.${randomUUID()}` : randomUUID()
  await scene.tx.insert(comment).values({
    instanceId,
    commentId,
    round,
    stage,
    revision: head,
    personId: scene.me,
    beside: scene.apart?.holds ?? false,
    ...remark,
    at: scene.at,
  })
  return commentId
}
