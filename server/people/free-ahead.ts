import { and, eq, lt, type SQL } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { slot } from '#server/db/schema.ts'

/** Leased, but not begun. */
export const isAhead = and(eq(slot.status, 'leased'), lt(slot.begun, slot.epoch))

/** Gives back what was only taken ahead, of the seats that `which` names. */
export async function freeAhead(db: Db | Tx, which: SQL | undefined): Promise<void> {
  await db
    .update(slot)
    .set({ status: 'free', holderId: null, leaseUntil: null })
    .where(and(isAhead, which))
}
