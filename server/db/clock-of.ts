import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Db } from './db.ts'

const Now = z.object({ rows: z.array(z.object({ now: z.string() })) })

/** What time it is for the database, which several servers share. */
export async function clockOf(db: Db): Promise<Date> {
  const { rows } = Now.parse(await db.execute(sql`select extract(epoch from now())::text as now`))
  return new Date(Number(rows[0]?.now) * 1000)
}
