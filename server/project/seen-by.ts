import { and, inArray, type SQL, sql } from 'drizzle-orm'

import { goldCopy, instance } from '#server/db/schema.ts'

import { spacesOf } from './space.ts'

/**
 * The instances that one person sees in a project: in the place of a decided one of which this person got a gold copy stands
 * the copy, so that numbers, searches and counts are everybody's.
 */
export function seenBy(viewer: { projectId: string; me: string }): SQL | undefined {
  return and(inArray(instance.projectId, spacesOf(viewer)), notCopied(viewer.me))
}

/** Not one that a copy of this person's stands for. */
export function notCopied(me: string): SQL {
  return sql`(${instance.stage} not in ('signed_off', 'deleted') or not exists (
    select 1 from ${goldCopy} where ${goldCopy.projectId} = ${instance.projectId}
    and ${goldCopy.personId} = ${me} and ${goldCopy.templateId} = ${instance.instanceId}))`
}
