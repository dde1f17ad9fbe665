import { sql } from 'drizzle-orm'

import type { Db, Tx } from './db.ts'
import { instance, policyVersion, project, review, roundPolicy } from './schema.ts'

/**
 * Work of a Countersign that kept no versions of policies: each project's policy becomes its first one, under which every
 * round until now was handed over.
 */
export async function keepFirstVersions(db: Db | Tx): Promise<void> {
  const begun = await db
    .insert(policyVersion)
    .select(
      sql`select ${project.projectId}, ${project.policyVersion}, ${project.policy}, null, '', ${project.createdAt}
        from ${project} where not exists (select 1 from ${policyVersion}
          where ${policyVersion.projectId} = ${project.projectId})`,
    )
    .returning({ projectId: policyVersion.projectId })
  if (begun.length === 0) return
  await db
    .insert(roundPolicy)
    .select(
      sql`select distinct ${review.instanceId}, ${review.round}, ${instance.projectId}, ${project.policyVersion}
        from ${review} join ${instance} on ${instance.instanceId} = ${review.instanceId}
        join ${project} on ${project.projectId} = ${instance.projectId} where ${review.phase} = 'review'`,
    )
    .onConflictDoNothing()
}
