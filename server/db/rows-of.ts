import { type SQL, sql } from 'drizzle-orm'

import type { Db, Tx } from './db.ts'

/** The rows of a query that is written as SQL throughout; `Row` says what it selects. */
export async function rowsOf<Row>(db: Db | Tx, query: SQL): Promise<Row[]> {
  const result = (await db.execute(query)) as { rows: Row[] }
  return result.rows
}

/** The same of a query that groups very many rows: with memory to do so without a detour over the disk. */
export async function manyRowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local work_mem = '64MB'`)
    return rowsOf<Row>(tx, query)
  })
}
