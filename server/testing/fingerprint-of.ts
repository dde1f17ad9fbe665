import { sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import {
  drawn,
  event,
  firstSight,
  idempotency,
  instance,
  part,
  review,
  revision,
  sight,
  slot,
  suggestion,
  suggestionVerdict,
  vote,
} from '#server/db/schema.ts'

const tables = [
  instance,
  event,
  revision,
  slot,
  part,
  review,
  vote,
  idempotency,
  sight,
  suggestion,
  suggestionVerdict,
  drawn,
  firstSight,
]

/** One short text for all that was written about some instances but drafts: the same only where all of it is. */
export async function fingerprintOf(db: Db, ids: readonly string[]): Promise<string> {
  const among = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  const each = tables.map(
    (table) => sql`(select coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '-')
      from ${table} as t where t.instance_id in (${among}))`,
  )
  const result = await db.execute(
    sql`select md5(concat_ws(' ', ${sql.join(each, sql`, `)})) as mark`,
  )
  return (result as { rows: { mark: string }[] }).rows[0]?.mark ?? ''
}
