import { setImmediate } from 'node:timers/promises'

import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Db } from './db.ts'

const Tables = z.object({ rows: z.array(z.object({ name: z.string() })) })

/**
 * Counts anew for the planner how much there is of what, table by table, so that nobody waits for all of them. It leaves
 * out tables of less than ten pages: PostgreSQL takes one that was never counted for ten pages and looks in its index,
 * but one that was counted while it was small is read from end to end, and checks of foreign keys keep that plan while
 * the table grows. With `vacuum` it also frees what changed rows left behind, and notes on which pages everybody sees all
 * rows, so that what an index says need not be looked up in the table.
 */
export async function tellPlanner(
  db: Db,
  how: 'analyze' | 'vacuum analyze' = 'analyze',
): Promise<void> {
  const { rows } = Tables.parse(
    await db.execute(sql`select c.relname as name from pg_class as c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and pg_relation_size(c.oid) >= 10 * current_setting('block_size')::bigint
      order by c.relname`),
  )
  for (const { name } of rows) {
    await db.execute(sql`${sql.raw(how)} ${sql.identifier(name)}`)
    await setImmediate()
  }
}
