import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { bulkItem, bulkJob, instance, person } from '#server/db/schema.ts'
import { knowsDraw } from '#server/double/double-states.ts'
import { type BulkJob, type BulkOutcome, bulkOutcomes } from '#shared/bulk/bulk.ts'

import type { Job } from './job.ts'
import { outcomeFor } from './outcome-for.ts'
import { isUndoable } from './way-back.ts'

export const List = z.object({
  project: z.string(),
  /** Only this one. */
  id: z.string().optional(),
})

/** The last jobs of a project, newest first, each with how far it is. */
export async function list(
  context: MemberContext,
  { id }: z.infer<typeof List>,
): Promise<BulkJob[]> {
  const { db, member } = context
  const jobs = await db
    .select({ job: bulkJob, by: person.name })
    .from(bulkJob)
    .innerJoin(person, eq(person.personId, bulkJob.actorId))
    .where(
      and(
        eq(bulkJob.projectId, member.projectId),
        knowsDraw(member.roles) ? undefined : sql`${bulkJob.act} -> 'second' is null`,
        id === undefined ? undefined : eq(bulkJob.jobId, id),
      ),
    )
    .orderBy(desc(bulkJob.createdAt), desc(bulkJob.jobId))
    .limit(50)
  if (jobs.length === 0) return []
  const ids = jobs.map(({ job }) => job.jobId)
  const known = db
    .select({ jobId: bulkItem.jobId, outcome: outcomeFor(context).as('known_outcome') })
    .from(bulkItem)
    .innerJoin(instance, eq(instance.instanceId, bulkItem.instanceId))
    .where(inArray(bulkItem.jobId, ids))
    .as('known')
  const counts = await db
    .select({ jobId: known.jobId, outcome: known.outcome, count: count() })
    .from(known)
    .groupBy(known.jobId, known.outcome)
  const undone = await db
    .select({ of: bulkJob.undoOf, by: bulkJob.jobId })
    .from(bulkJob)
    .where(inArray(bulkJob.undoOf, ids))
  return jobs.map(({ job, by }) =>
    jobView(job, {
      by,
      counts: counts.filter((one) => one.jobId === job.jobId),
      undoneBy: undone.find(({ of }) => of === job.jobId)?.by ?? null,
    }),
  )
}

function jobView(
  job: Job,
  more: {
    by: string
    counts: readonly { outcome: BulkOutcome; count: number }[]
    undoneBy: string | null
  },
): BulkJob {
  const { by, counts, undoneBy } = more
  const zero = Object.fromEntries(bulkOutcomes.map((one) => [one, 0])) as BulkJob['counts']
  for (const one of counts) zero[one.outcome] = one.count
  return {
    id: job.jobId,
    act: job.act,
    state: job.state,
    code: job.code,
    by,
    at: job.createdAt.toISOString(),
    ended: job.endedAt?.toISOString() ?? null,
    total: job.total,
    counts: zero,
    undoOf: job.undoOf,
    undoneBy,
    canUndo:
      isUndoable(job) &&
      job.state !== 'running' &&
      undoneBy === null &&
      zero.done + zero.hidden > 0,
  }
}
