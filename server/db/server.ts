import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'

import type { OpenDb } from './db.ts'
import * as schema from './schema.ts'

const size = Number(process.env['COUNTERSIGN_DB_POOL'] ?? 10)

/** A pool on a PostgreSQL server. A client that loses its connection must not end the process, hence the listeners. */
export async function openServer(url: string): Promise<OpenDb> {
  const pool = new pg.Pool({ connectionString: url, max: size })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  await pool.query('select 1')
  return { db: drizzle(pool, { schema }), engine: 'PostgreSQL', close: () => pool.end() }
}
