import { and, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import { InstanceFilter, type InstanceRow } from '#shared/view/instance-view.ts'

import { listViewer, matching } from './instance-filter.ts'
import { countListed, listed } from './listed.ts'
import { rowColumns, rowOf } from './row.ts'

export const List = z.object({
  project: z.string(),
  filter: InstanceFilter,
  cursor: z.string().nullish(),
  limit: z.number().int().min(1).max(200).default(50),
})

const place = [instance.field, instance.domain, instance.sortKey, instance.instanceId]

/** One page of the instances that match a filter, by keyset; `total` counts all that match. */
export async function list(
  context: MemberContext,
  input: z.infer<typeof List>,
): Promise<{ rows: InstanceRow[]; next: string | null; total: number }> {
  const { db } = context
  const viewer = listViewer(context)
  const filter = matching(viewer, input.filter)
  const rows = await db
    .select({ ...rowColumns, sortKey: instance.sortKey, instanceId: instance.instanceId })
    .from(listed(viewer))
    .where(and(filter, input.cursor ? afterCursor(input.cursor) : undefined))
    .orderBy(...place)
    .limit(input.limit + 1)
  const page = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? page.at(-1) : undefined
  return {
    rows: page.map(rowOf),
    next: last ? cursorAt([last.field, last.domain, last.sortKey, last.instanceId]) : null,
    total: await countListed(db, viewer, filter),
  }
}

const Cursor = z.tuple([z.string(), z.string(), z.string(), z.string()])

function cursorAt(values: z.infer<typeof Cursor>): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

function afterCursor(cursor: string) {
  const values = read(cursor)
  const [field, domain, sortKey, instanceId] = place
  return sql`(${field}, ${domain}, ${sortKey}, ${instanceId})
    > (${values[0]}, ${values[1]}, ${values[2]}, ${values[3]})`
}

function read(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new Refusal('bad_input', { cursor })
  }
}
