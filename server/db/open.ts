import { enterAppRole, makeAppRole } from './app-role.ts'
import type { OpenDb } from './db.ts'
import { openEmbedded } from './embedded.ts'
import { migrateToHead } from './migrate-to-head.ts'
import { type Addresses, openServer } from './server.ts'
import { tellPlanner } from './tell-planner.ts'

/** Where the database is: a folder for the embedded engine, null for one in memory, or the addresses of a server. */
export type Where = { folder: string | null } | Addresses

/** Opens the database with the newest schema, under the role of the application. */
export async function openDb(where: Where): Promise<OpenDb> {
  if ('url' in where) return openServer(where)
  const opened = await openEmbedded(where.folder)
  await migrateToHead(opened)
  await makeAppRole(opened.db)
  // The embedded engine has no autovacuum, so nobody else frees what it no longer needs, or tells its planner how much
  // there is of what: on 31,000 instances, Your turn takes seven seconds without this and 0.2 with it.
  if (where.folder !== null) await tellPlanner(opened.db, 'vacuum analyze')
  await enterAppRole(opened.db)
  return opened
}

/** Where the settings of the environment say that the database is, or else the embedded one of a folder. */
export function whereOf(folder: string, env: NodeJS.ProcessEnv = process.env): Where {
  const url = env['DATABASE_URL']
  return url ? { url, ownerUrl: env['COUNTERSIGN_OWNER_URL'] } : { folder }
}
