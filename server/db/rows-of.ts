import type { SQL } from 'drizzle-orm'

import type { Db, Tx } from './db.ts'

/** The rows of a query that is written as SQL throughout; `Row` says what it selects. */
export async function rowsOf<Row>(db: Db | Tx, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as { rows: Row[] }
  return result.rows
}
