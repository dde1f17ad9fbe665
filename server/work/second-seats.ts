import { and, eq, inArray, ne, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { drawn, instance, slot } from '#server/db/schema.ts'
import { textArray } from '#server/db/text-array.ts'
import { maySitSecond, secondSeats } from '#server/double/apart-sql.ts'
import type { Standing } from '#shared/work/abilities.ts'

/** The second seats of drawn instances, whatever their rounds, while the cycle in which they were drawn lasts. */
export async function secondSeatsOf(
  db: Db | Tx,
  instanceIds: readonly string[],
): Promise<(typeof slot.$inferSelect)[]> {
  const rows = await db
    .select({ seat: slot })
    .from(slot)
    .innerJoin(drawn, and(eq(drawn.instanceId, slot.instanceId), eq(drawn.round, slot.round)))
    .innerJoin(
      instance,
      and(eq(instance.instanceId, slot.instanceId), eq(instance.cycle, slot.cycle)),
    )
    .where(
      and(
        inArray(slot.instanceId, [...instanceIds]),
        eq(slot.phase, 'second_review'),
        ne(slot.status, 'closed'),
      ),
    )
  return rows.map(({ seat }) => seat)
}

/** How such a seat is; it is never closed. */
export function statusOf({ status }: typeof slot.$inferSelect): Standing['second'] {
  return status === 'closed' ? null : status
}

/** Of some people those who may sit in the second seat of an instance, whoever holds it. */
export async function maySecond(
  db: Db | Tx,
  instanceIds: readonly string[],
  people: readonly string[],
): Promise<{ id: string; person: string }[]> {
  if (instanceIds.length === 0 || people.length === 0) return []
  const result = await db.execute(sql`select d.instance_id as id, who.person
    from ${secondSeats} cross join unnest(${textArray(people)}) as who(person)
    where d.instance_id = any(${textArray(instanceIds)}) and ${maySitSecond(sql`who.person`)}`)
  return (result as { rows: { id: string; person: string }[] }).rows
}
