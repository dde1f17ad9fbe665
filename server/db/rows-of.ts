import { type SQL, sql } from 'drizzle-orm'

import type { Db, Tx } from './db.ts'

/** The rows of a query that is written as SQL throughout; `Row` says what it selects. */
export async function rowsOf<Row>(db: Db | Tx, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as { rows: Row[] }
  return result.rows
}

const manyRows = { work_mem: '64MB', enable_memoize: 'off', enable_sort: 'off' }

/**
 * The same of a query that groups very many rows: with memory to do so without a detour over the disk, and in tables of
 * hashes. Left to itself the planner sorts by texts, which takes longer than all the rest, and walks an index once for each
 * of a million rounds in the hope to meet one again.
 */
export async function manyRowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  return db.transaction(async (tx) => {
    const settings = Object.entries(manyRows).map(
      ([name, value]) => sql`set_config(${name}, ${value}, true)`,
    )
    await tx.execute(sql`select ${sql.join(settings, sql`, `)}`)
    return rowsOf<Row>(tx, query)
  })
}
