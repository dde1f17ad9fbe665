import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { bulkJob } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Refusal } from '#shared/errors.ts'

import { jobOf } from './job.ts'

export const Cancel = z.object({ project: z.string(), id: z.string() })

/** Ends a job early. What it did stays and is in its report; a few instances in hand may still follow. */
export async function cancel(
  { db, member, actor }: MemberContext,
  { id }: z.infer<typeof Cancel>,
): Promise<void> {
  const { projectId } = member
  await jobOf(db, projectId, id)
  await transact(db, async (tx) => {
    const ended = await tx
      .update(bulkJob)
      .set({ state: 'cancelled', worker: null, endedAt: sql`now()` })
      .where(and(eq(bulkJob.jobId, id), eq(bulkJob.state, 'running')))
      .returning({ id: bulkJob.jobId })
    if (ended.length === 0) throw new Refusal('job_ended')
    const actorId = actor.personId
    await recordProjectEvent(tx, { projectId, act: 'bulk_cancel', actorId, payload: { job: id } })
  })
}
