import { sql } from 'drizzle-orm'

import type { Db } from './db.ts'
import { grantRights } from './grant-rights.ts'

/** The role under which the embedded database is used: it cannot change what was signed. */
const appRole = sql.identifier('countersign_app')

/** Makes the role with its rights where it is not there; asked as the owner. */
export async function makeAppRole(owner: Db): Promise<void> {
  await owner.execute(sql`do $$ begin
    if not exists (select from pg_roles where rolname = 'countersign_app') then
      create role countersign_app nologin;
    end if; end $$`)
  await grantRights(owner, 'countersign_app')
  // Nobody else tells the planner of the embedded engine how much there is of what.
  await owner.execute(sql`grant maintain on all tables in schema public to ${appRole}`)
}

/**
 * Goes on as the application. In the embedded database this is a guard against mistakes, not against malice: whoever has
 * the folder can go back.
 */
export async function enterAppRole(db: Db): Promise<void> {
  await db.execute(sql`set role ${appRole}`)
}

/** Does one thing as the owner of the embedded database's tables. */
export async function leaveAppRole<T>(db: Db, act: (owner: Db) => Promise<T>): Promise<T> {
  await db.execute(sql`reset role`)
  try {
    return await act(db)
  } finally {
    await enterAppRole(db)
  }
}
