import { and, count, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { bulkItem, instance } from '#server/db/schema.ts'
import { knowsDraw } from '#server/double/double-states.ts'
import { Swap } from '#server/work/reassign.ts'
import { BulkOutcome, type BulkReportRow, Recounted } from '#shared/bulk/bulk.ts'
import { Refusal } from '#shared/errors.ts'

import { jobOf } from './job.ts'
import { outcomeFor } from './outcome-for.ts'

export const Report = z.object({
  project: z.string(),
  id: z.string(),
  outcome: BulkOutcome.optional(),
  code: z.string().optional(),
  cursor: z.number().int().nullish(),
  limit: z.number().int().min(1).max(200).default(100),
})

const Todo = z.object({ swaps: z.array(Swap) }).catch({ swaps: [] })
const Told = z.object({ recounted: Recounted }).nullable().catch(null)

/** What became of each instance of a job, page by page, with how many were refused for which reason. */
export async function report(
  context: MemberContext,
  input: z.infer<typeof Report>,
): Promise<{
  rows: BulkReportRow[]
  next: number | null
  refused: { code: string; count: number }[]
}> {
  const { db, member } = context
  const job = await jobOf(db, member.projectId, input.id)
  if ('second' in job.act && !knowsDraw(member.roles)) throw new Refusal('not_found')
  const outcome = outcomeFor(context)
  const found = await db
    .select({ item: bulkItem, outcome, instance })
    .from(bulkItem)
    .innerJoin(instance, eq(instance.instanceId, bulkItem.instanceId))
    .where(
      and(
        eq(bulkItem.jobId, job.jobId),
        input.outcome && eq(outcome, input.outcome),
        input.code === undefined
          ? undefined
          : and(eq(bulkItem.code, input.code), eq(outcome, 'refused')),
        input.cursor == null ? undefined : gt(bulkItem.place, input.cursor),
      ),
    )
    .orderBy(bulkItem.place)
    .limit(input.limit + 1)
  const rows = found.slice(0, input.limit)
  const refused = await db
    .select({ code: sql<string>`${bulkItem.code}`, count: count() })
    .from(bulkItem)
    .innerJoin(instance, eq(instance.instanceId, bulkItem.instanceId))
    .where(and(eq(bulkItem.jobId, job.jobId), eq(outcome, 'refused')))
    .groupBy(bulkItem.code)
    .orderBy(sql`count(*) desc`, bulkItem.code)
  return {
    rows: rows.map(rowOf),
    next: found.length > input.limit ? (rows.at(-1)?.item.place ?? null) : null,
    refused,
  }
}

function rowOf(row: {
  item: typeof bulkItem.$inferSelect
  outcome: BulkOutcome
  instance: typeof instance.$inferSelect
}): BulkReportRow {
  const { item, outcome, instance: of } = row
  const hidden = outcome === 'hidden'
  const { swaps } = Todo.parse(item.todo)
  return {
    place: item.place,
    key: of.key,
    id: of.externalId,
    domain: of.domain,
    outcome,
    code: hidden ? null : item.code,
    people: hidden ? [] : swaps.flatMap(({ to }) => (to === null ? [] : [to])),
    recounted: hidden ? null : (Told.parse(item.told)?.recounted ?? null),
  }
}
