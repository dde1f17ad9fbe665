import { and, eq } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { bulkJob } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'

export type Job = typeof bulkJob.$inferSelect

/** One job of a project. */
export async function jobOf(db: Db | Tx, projectId: string, jobId: string): Promise<Job> {
  const [job] = await db
    .select()
    .from(bulkJob)
    .where(and(eq(bulkJob.jobId, jobId), eq(bulkJob.projectId, projectId)))
  if (!job) throw new Refusal('not_found')
  return job
}
