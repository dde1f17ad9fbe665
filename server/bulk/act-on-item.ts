import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { bulkItem, instance } from '#server/db/schema.ts'
import { reopen } from '#server/review/reopen.ts'
import { reassign, Swap } from '#server/work/reassign.ts'
import { Refusal } from '#shared/errors.ts'
import { Plan } from '#shared/work/plan.ts'

import type { Job } from './job.ts'
import { replan } from './replan.ts'
import { revalidate } from './revalidate.ts'

type Item = typeof bulkItem.$inferSelect
type Result = Pick<Item, 'outcome' | 'code' | 'told'>

const Todo = z.object({ swaps: z.array(Swap).min(1) })
const Back = z.object({ plan: Plan, from: Plan })

/**
 * Does with one instance what the job says, by the verb that a single act uses, and writes down what became of it. The request
 * key is the job's: a server that ended between the two does nothing twice, and gets the same answer again.
 */
export async function actOnItem(
  { context, onTrouble }: { context: MemberAct; onTrouble: (error: unknown) => void },
  job: Job,
  item: Item,
): Promise<void> {
  const result = await resultOf(context, job, item).catch((error: unknown): Result => {
    if (error instanceof Refusal) return { outcome: 'refused', code: error.code, told: {} }
    onTrouble(error)
    return { outcome: 'broke', code: null, told: {} }
  })
  await context.db
    .update(bulkItem)
    .set(result)
    .where(and(eq(bulkItem.instanceId, item.instanceId), eq(bulkItem.jobId, item.jobId)))
}

async function resultOf(context: MemberAct, job: Job, item: Item): Promise<Result> {
  const { act } = job
  const key = await keyOf(context.db, item.instanceId)
  const request = { key, requestKey: `bulk-${job.jobId}` }
  switch (act.kind) {
    case 'assign': {
      const { second } = act
      const { swaps } = await reassign(context, {
        ...request,
        ...Todo.parse(item.todo),
        ...(second && { second }),
      })
      return swaps.length > 0 ? done({ swaps }) : same
    }
    case 'plan': {
      const back = job.undoOf === null ? null : Back.parse(item.todo)
      const before = await replan(context, { ...request, plan: act.plan, ...back })
      return before ? done({ before }) : same
    }
    case 'reopen':
      await reopen(context, { ...request, project: context.member.slug, reason: act.reason })
      return done({})
    case 'revalidate': {
      const recounted = await revalidate(context, request)
      return recounted ? done({ recounted }) : same
    }
  }
}

const same: Result = { outcome: 'same', code: null, told: {} }

function done(told: Record<string, unknown>): Result {
  return { outcome: 'done', code: null, told }
}

async function keyOf(db: Db, instanceId: string): Promise<string> {
  const [row] = await db
    .select({ key: instance.key })
    .from(instance)
    .where(eq(instance.instanceId, instanceId))
  if (!row) throw new Refusal('not_found')
  return row.key
}
