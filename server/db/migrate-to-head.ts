import { fileURLToPath } from 'node:url'

import { sql } from 'drizzle-orm'
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'
import { z } from 'zod'

import { legalEvents } from '#shared/lifecycle/legal-events.ts'

import type { Db, OpenDb } from './db.ts'
import { keepFirstVersions } from './keep-first-versions.ts'
import { migrationsHere } from './migrations-here.ts'
import { transition } from './schema.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Applies the migrations that are missing and writes the lifecycle's table into the database. */
export async function migrateToHead({ db, engine }: Pick<OpenDb, 'db' | 'engine'>): Promise<void> {
  const migrate = (engine === 'PostgreSQL' ? migrateServer : migrateEmbedded) as unknown as (
    db: unknown,
    config: { migrationsFolder: string },
  ) => Promise<void>
  await migrate(db, { migrationsFolder })

  await keepFirstVersions(db)
  await db.insert(transition).values(legalEvents()).onConflictDoNothing()
}

const Count = z.object({ rows: z.array(z.object({ n: z.number() })) })

/** Whether there is nothing to migrate. */
export async function isAtHead(db: Db): Promise<boolean> {
  const { rows } = Count.parse(
    await db.execute(sql`select count(*)::int as n from drizzle.__drizzle_migrations`),
  )
  const known = new Set((await db.select().from(transition)).map(named))
  return rows[0]?.n === migrationsHere() && legalEvents().every((one) => known.has(named(one)))
}

function named({ from, move, to }: { from: string; move: string; to: string }): string {
  return `${from} ${move} ${to}`
}
