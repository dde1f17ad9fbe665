import { and, eq, inArray, notInArray } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { instance } from '#server/db/schema.ts'
import { listViewer, matching } from '#server/instance/instance-filter.ts'
import type { BulkWhich } from '#shared/bulk/bulk.ts'

const columns = {
  instanceId: instance.instanceId,
  key: instance.key,
  stage: instance.stage,
  round: instance.round,
  cycle: instance.cycle,
  priority: instance.priority,
  dueAt: instance.dueAt,
  domain: instance.domain,
  inputs: instance.inputs,
  outputs: instance.outputs,
  language: instance.language,
}

export type Chosen = Pick<typeof instance.$inferSelect, keyof typeof columns>

/** The instances that a job is for, in the order of the list. */
export async function chosen(
  db: Db | Tx,
  context: Pick<MemberAct, 'actor' | 'member'>,
  which: BulkWhich,
): Promise<Chosen[]> {
  const these =
    'keys' in which
      ? and(
          eq(instance.projectId, context.member.projectId),
          inArray(instance.key, [...new Set(which.keys)]),
        )
      : and(
          matching(listViewer(context), which.filter),
          which.except?.length ? notInArray(instance.key, which.except) : undefined,
        )
  return db
    .select(columns)
    .from(instance)
    .where(these)
    .orderBy(instance.field, instance.domain, instance.sortKey, instance.instanceId)
}
