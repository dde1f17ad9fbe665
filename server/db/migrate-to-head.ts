import { fileURLToPath } from 'node:url'

import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator'
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator'

import { legalEvents } from '#shared/lifecycle/legal-events.ts'

import type { OpenDb } from './db.ts'
import { keepFirstVersions } from './keep-first-versions.ts'
import { transition } from './schema.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Applies the migrations that are missing and writes the lifecycle's table into the database. */
export async function migrateToHead({ db, engine }: OpenDb): Promise<void> {
  const migrate = (engine === 'PostgreSQL' ? migrateServer : migrateEmbedded) as unknown as (
    db: unknown,
    config: { migrationsFolder: string },
  ) => Promise<void>
  await migrate(db, { migrationsFolder })

  await keepFirstVersions(db)
  await db.insert(transition).values(legalEvents()).onConflictDoNothing()
}
