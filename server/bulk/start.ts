import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Tx } from '#server/db/db.ts'
import { bulkItem, bulkJob } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { BulkAct, BulkWhich } from '#shared/bulk/bulk.ts'
import { Refusal } from '#shared/errors.ts'

import { ring } from './bell.ts'
import { plan } from './plan.ts'

export const Start = z.object({
  project: z.string(),
  /** Made by who asks, so that the same request makes one job. */
  id: z.uuid(),
  act: BulkAct,
  which: BulkWhich,
  /** How many instances the preview named: a job concerns no more than these. */
  seen: z.number().int(),
})

const several = 1000
type Item = typeof bulkItem.$inferInsert

/** Writes down what is to be done with each instance, and begins to do it behind the request. */
export async function start(
  context: MemberContext,
  input: z.infer<typeof Start>,
): Promise<{ id: string }> {
  const { id: jobId, act, which } = input
  if (act.kind === 'plan' && act.plan.priority === 'kept' && act.plan.due === 'kept')
    throw new Refusal('bad_input')
  if (act.kind === 'reopen' && act.reason.trim() === '') throw new Refusal('reason_missing')
  await transact(context.db, async (tx) => {
    const [again] = await tx.select().from(bulkJob).where(eq(bulkJob.jobId, jobId))
    if (again) return mustBeSame(again, context)
    const { rows, of } = await plan(tx, context, { act, which })
    if (rows.length > input.seen) throw new Refusal('more_than_seen', { count: rows.length })
    const items = rows.map(({ instanceId }, place): Item => {
      const planned = of.get(instanceId)
      const item = { instanceId, jobId, place }
      if (planned?.is === 'refused') return { ...item, outcome: 'refused', code: planned.code }
      if (planned?.is === 'same') return { ...item, outcome: 'same' }
      return { ...item, todo: planned?.swaps ? { swaps: planned.swaps } : {} }
    })
    await writeJob(tx, context, { jobId, act, which, items })
  })
  ring(context.db)
  return { id: jobId }
}

/** Writes a job with its items, and the event of the project that tells of it. */
export async function writeJob(
  tx: Tx,
  { actor, member }: Pick<MemberContext, 'actor' | 'member'>,
  job: { jobId: string; act: BulkAct; which: BulkWhich; items: Item[]; undoOf?: string },
): Promise<void> {
  const { jobId, act, which, items, undoOf } = job
  const { projectId } = member
  const actorId = actor.personId
  const total = items.length
  await tx
    .insert(bulkJob)
    .values({ jobId, projectId, actorId, kind: act.kind, act, which, total, undoOf })
  for (let from = 0; from < total; from += several)
    await tx.insert(bulkItem).values(items.slice(from, from + several))
  const payload = { job: jobId, kind: act.kind, instances: total }
  await recordProjectEvent(tx, { projectId, act: 'bulk', actorId, payload })
}

function mustBeSame(job: typeof bulkJob.$inferSelect, { actor, member }: MemberContext): void {
  if (job.projectId !== member.projectId || job.actorId !== actor.personId)
    throw new Refusal('key_reused')
}
