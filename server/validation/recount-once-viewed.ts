import { and, asc, eq, inArray, sql } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { instance, project, projectBlob, revision } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { summaryOf } from '#shared/instance/summary.ts'

import { findingsOf } from './findings-of.ts'

const rule = 'media-unviewable'

/** Counts the findings anew of every instance that names a file which can be viewed from now on. */
export async function recountOnceViewed(tx: Tx, sha256: string): Promise<void> {
  const holders = tx
    .select({ id: projectBlob.projectId })
    .from(projectBlob)
    .where(eq(projectBlob.sha256, sha256))
  const rows = await tx
    .select({
      instance,
      content: revision.content,
      policy: project.policy,
      taxonomy: project.taxonomy,
    })
    .from(instance)
    .innerJoin(project, eq(project.projectId, instance.projectId))
    .innerJoin(
      revision,
      and(eq(revision.instanceId, instance.instanceId), eq(revision.number, instance.head)),
    )
    .where(
      and(
        inArray(instance.projectId, holders),
        sql`${rule} = any(${instance.rules})`,
        sql`position(${sha256} in ${revision.content}) > 0`,
      ),
    )
    .orderBy(asc(instance.instanceId))
    .for('update', { of: instance })
  for (const row of rows) {
    const content = contentIn(row.content)
    const { rules, errors, warnings } = summaryOf(content, await findingsOf(tx, content, row))
    await tx
      .update(instance)
      .set({ rules, errors, warnings })
      .where(eq(instance.instanceId, row.instance.instanceId))
  }
}
