import { createHash } from 'node:crypto'

import { and, eq, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance } from '#server/db/schema.ts'
import type { ReportFacts } from '#shared/report/report-facts.ts'

/**
 * One value for the whole signed-off set: SHA-256 over the content hashes of its revisions in ascending order, each followed
 * by a line feed. Whoever has the data can compute it again, in whatever order it lies there.
 */
export async function signedOffHash(db: Db, projectId: string): Promise<ReportFacts['signedOff']> {
  const rows = await db
    .select({ hash: instance.headHash })
    .from(instance)
    .where(and(eq(instance.projectId, projectId), eq(instance.stage, 'signed_off')))
    .orderBy(sql`${instance.headHash} collate "C"`)
  const hash = createHash('sha256')
  for (const row of rows) hash.update(`${row.hash}\n`)
  return { count: rows.length, hash: hash.digest('hex') }
}
