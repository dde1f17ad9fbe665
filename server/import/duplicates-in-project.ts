import { and, eq, inArray, ne, or } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { instance, source } from '#server/db/schema.ts'
import { instanceIdOf } from '#server/instance/instance-id.ts'
import { sortKeyOf } from '#shared/instance/summary.ts'
import type { Finding } from '#shared/validation/finding.ts'
import { bareId } from '#shared/validation/project/duplicate-ids.ts'

import { type Ground, idDuplicate } from './id-book.ts'
import type { ReadItem, UnreadableItem } from './read-import.ts'

/** `id-duplicate` against what the project had before this import; the files among themselves are compared on reading. */
export async function duplicatesInProject(
  tx: Tx,
  { projectId, importId, ground }: { projectId: string; importId: string; ground: Ground },
  items: readonly ReadItem[],
): Promise<Map<ReadItem | UnreadableItem, Finding[]>> {
  const found = new Map<ReadItem | UnreadableItem, Finding[]>()
  if (items.length === 0) return found
  const rows = await tx
    .select({
      id: instance.instanceId,
      field: instance.field,
      domain: instance.domain,
      externalId: instance.externalId,
    })
    .from(instance)
    .innerJoin(source, eq(source.instanceId, instance.instanceId))
    .where(and(eq(instance.projectId, projectId), namesakes(items), ne(source.importId, importId)))
  for (const item of items) {
    const { content, occurrence } = item
    const { field, domain, id } = content
    const own = instanceIdOf({ projectId, field, domain, externalId: id, occurrence })
    const other = rows.some(
      (row) =>
        row.id !== own &&
        row.field === field &&
        row.domain === domain &&
        bareId(row.externalId) === bareId(id),
    )
    const told = item.projectFindings.some(({ rule }) => rule === 'id-duplicate')
    if (other && !told && !rows.some((row) => row.id === own))
      found.set(item, idDuplicate(content, ground))
  }
  return found
}

/** Those of the same ids, domain by domain: so the index of the list finds them. */
function namesakes(items: readonly ReadItem[]) {
  const domains = Map.groupBy(items, ({ content }) =>
    JSON.stringify([content.field, content.domain]),
  )
  const each = [...domains.values()].map((group) => {
    const keys = group.flatMap(({ content: { id } }) => [sortKeyOf(id), sortKeyOf(bareId(id))])
    const { field, domain } = group[0]?.content ?? { field: '', domain: '' }
    return and(
      eq(instance.field, field),
      eq(instance.domain, domain),
      inArray(instance.sortKey, [...new Set(keys)]),
    )
  })
  return or(...each)
}
