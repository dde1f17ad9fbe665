import { and, eq, inArray } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { viewing } from '#server/db/schema.ts'
import { joinSeen, type Viewed } from '#shared/media/seen.ts'

/** What these people together looked at of one instance, in any round, by the bytes of the medium. */
export async function viewedOf(
  db: Db | Tx,
  instanceId: string,
  people: readonly string[],
): Promise<Record<string, Viewed>> {
  if (people.length === 0) return {}
  const rows = await db
    .select({ medium: viewing.medium, seen: viewing.seen, share: viewing.share })
    .from(viewing)
    .where(and(eq(viewing.instanceId, instanceId), inArray(viewing.personId, [...people])))
  const viewed: Record<string, Viewed> = {}
  for (const { medium, seen, share } of rows) {
    const before = viewed[medium]
    viewed[medium] = before
      ? { seen: joinSeen(before.seen, seen), share: Math.max(before.share, share) }
      : { seen, share }
  }
  return viewed
}
