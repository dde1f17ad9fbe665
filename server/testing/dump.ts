import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Db } from '#server/db/db.ts'

const Row = z.object({ text: z.string() })

/** Every row of every table as text, but for the tables named: to compare what a database held before and after. */
export async function dump(db: Db, without: readonly string[]): Promise<Map<string, string[]>> {
  const names = await texts(
    db,
    sql`select table_name as text from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const held = new Map<string, string[]>()
  for (const name of names.filter((one) => !without.includes(one)))
    held.set(name, await texts(db, sql`select t::text as text from ${sql.identifier(name)} t`))
  return held
}

async function texts(db: Db, query: SQL): Promise<string[]> {
  const { rows } = z.object({ rows: z.array(Row) }).parse(await db.execute(query))
  return rows.map((row) => row.text).toSorted((a, b) => (a < b ? -1 : 1))
}
