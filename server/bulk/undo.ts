import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { bulkItem, bulkJob } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { Refusal } from '#shared/errors.ts'

import { ring } from './bell.ts'
import { jobOf } from './job.ts'
import { writeJob } from './start.ts'
import { isUndoable, wayBack } from './way-back.ts'

export const Undo = z.object({ project: z.string(), id: z.string(), undo: z.uuid() })

/** Takes back what a job did, by a job of its own: what somebody else has changed or begun meanwhile is left as it is. */
export async function undo(
  context: MemberContext,
  { id, undo: jobId }: z.infer<typeof Undo>,
): Promise<{ id: string }> {
  const { db, member } = context
  await transact(db, async (tx) => {
    const job = await jobOf(tx, member.projectId, id)
    const [before] = await tx.select().from(bulkJob).where(eq(bulkJob.undoOf, id))
    if (before?.jobId === jobId) return
    if (before || !isUndoable(job) || job.state === 'running') throw new Refusal('no_undo')
    const done = await tx
      .select()
      .from(bulkItem)
      .where(and(eq(bulkItem.jobId, id), eq(bulkItem.outcome, 'done')))
      .orderBy(asc(bulkItem.place))
    if (done.length === 0) throw new Refusal('no_undo')
    const items = done.map(({ instanceId, told }, place) => {
      return { instanceId, jobId, place, todo: wayBack(job, told) }
    })
    const { act, which } = job
    await writeJob(tx, context, { jobId, act, which, items, undoOf: id })
  })
  ring(db)
  return { id: jobId }
}
