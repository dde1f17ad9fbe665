import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { z } from 'zod'

import type { Db, OpenDb } from './db.ts'
import { grantRights } from './grant-rights.ts'
import { isAtHead, migrateToHead } from './migrate-to-head.ts'
import * as schema from './schema.ts'

/** The addresses under which the application and, where it is known, the owner of the tables reach a server. */
export interface Addresses {
  url: string
  ownerUrl?: string | undefined
}

const Named = z.object({ rows: z.array(z.object({ name: z.string() })) })
const Told = z.object({ rows: z.array(z.object({ yes: z.boolean() })) })

const engine = 'PostgreSQL'
const size = Number(process.env['COUNTERSIGN_DB_POOL'] ?? 10)

/**
 * Pools on a PostgreSQL server whose schema is the newest. With the owner's address the schema is brought there, and the
 * application's role gets its rights. Without it a role that may do everything does both; one that may not finds it done.
 */
export async function openServer({ url, ownerUrl }: Addresses): Promise<OpenDb> {
  const app = await connect(url, size)
  const asOwner: OpenDb['asOwner'] = async (act) => {
    if (ownerUrl === undefined) return act(app.db)
    const owner = await connect(ownerUrl, 2)
    try {
      return await act(owner.db)
    } finally {
      await owner.close()
    }
  }
  try {
    if (ownerUrl === undefined && (await isBound(app.db))) await mustBeAtHead(app.db)
    else
      await asOwner(async (owner) => {
        await migrateToHead({ db: owner, engine })
        if (ownerUrl !== undefined) await bind(owner, await roleOf(app.db))
      })
  } catch (error) {
    await app.close()
    throw error
  }
  return { db: app.db, engine, asOwner, close: app.close }
}

/** A client that loses its connection must not end the process, hence the listeners. */
async function connect(url: string, max: number): Promise<Pick<OpenDb, 'db' | 'close'>> {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  await pool.query('select 1')
  return { db: drizzle(pool, { schema }), close: () => pool.end() }
}

async function roleOf(db: Db): Promise<string> {
  const { rows } = Named.parse(await db.execute(sql`select current_user as name`))
  return rows[0]?.name ?? ''
}

/** The rights of the list and no other; a role that is the owner, or may become it, cannot be bound. */
async function bind(owner: Db, role: string): Promise<void> {
  const { rows } = Told.parse(
    await owner.execute(sql`select pg_has_role(${role}::text, current_user, 'member') as yes`),
  )
  if (rows[0]?.yes !== true) await grantRights(owner, role)
}

/** Whether this role is one of an application, whose tables are another's. */
async function isBound(db: Db): Promise<boolean> {
  const { rows } = Told.parse(
    await db.execute(sql`select coalesce(
      not has_table_privilege(to_regclass('public.transition'), 'INSERT'), false) as yes`),
  )
  return rows[0]?.yes === true
}

async function mustBeAtHead(db: Db): Promise<void> {
  if (await isAtHead(db)) return
  throw new Error(
    'its tables are of another version, and this role may not change them. Start once with COUNTERSIGN_OWNER_URL, the address of their owner',
  )
}
