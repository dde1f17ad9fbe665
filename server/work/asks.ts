import { and, desc, eq, inArray } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { event } from '#server/db/schema.ts'

import { noteOf } from './why-returned.ts'

interface Ask {
  by: string | null
  state: 'open' | 'declined'
  note: string
}

/** The last time somebody asked the leads to take an instance up again in a round, or a lead said no; null for never. */
export async function askedOf(
  db: Db | Tx,
  { instanceId, round }: { instanceId: string; round: number },
): Promise<Ask | null> {
  const rows = await db
    .select({ move: event.move, by: event.actorId, payload: event.payload })
    .from(event)
    .where(
      and(
        eq(event.instanceId, instanceId),
        eq(event.round, round),
        inArray(event.move, ['ask_reopen', 'decline_reopen']),
      ),
    )
    .orderBy(desc(event.seq))
    .limit(2)
  const [last, before] = rows
  if (!last) return null
  const declined = last.move === 'decline_reopen'
  const asker = declined ? before : last
  return {
    by: asker?.by ?? null,
    state: declined ? 'declined' : 'open',
    note: noteOf(last.payload),
  }
}
