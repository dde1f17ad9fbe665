import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'

import type * as schema from './schema.ts'

/** The one dialect, whichever engine is behind it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>
export type Tx = PgTransaction<
  PgQueryResultHKT,
  typeof schema,
  ExtractTablesWithRelations<typeof schema>
>

export interface OpenDb {
  db: Db
  engine: string
  /**
   * Does one thing as the owner of the tables, who may do what the application may not. Where nobody but the application is
   * known, as the application.
   */
  asOwner: <T>(act: (owner: Db) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}
