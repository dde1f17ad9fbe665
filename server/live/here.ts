import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { membership, part, person, presence } from '#server/db/schema.ts'
import { bothAreIn } from '#server/double/apart.ts'
import { lookAt } from '#server/view/look-at.ts'
import { isShownPresent, type Present } from '#shared/live/present.ts'

export const Here = z.object({
  project: z.string(),
  key: z.string(),
  /** The page is being left. */
  leaves: z.boolean().default(false),
})

/** A page that was not left, but told nothing for this long (ms), is not open any more. It tells every 20 seconds. */
const forgotten = 45_000

/** Says that I have an instance open, and who else has, as far as we may know of each other. */
export async function here(
  context: MemberContext,
  { key, leaves }: z.infer<typeof Here>,
): Promise<Present[]> {
  const { db } = context
  const { at, instance, me, seats, shown } = await lookAt(context, key, async (look) => {
    const { roles, standing, instance: row, tx } = look
    const mine = isShownPresent({ roles, part: standing.part, stage: row.stage })
    // Who has a drawn instance open would tell one of its two reviewers of the other.
    return { ...look, shown: mine && (await bothAreIn(tx, row)) }
  })
  const { instanceId, projectId, stage } = instance
  const mine = and(eq(presence.instanceId, instanceId), eq(presence.personId, me))
  if (leaves || !shown) {
    await db.delete(presence).where(mine)
    return []
  }
  await db
    .insert(presence)
    .values({ instanceId, personId: me })
    .onConflictDoUpdate({
      target: [presence.instanceId, presence.personId],
      set: { at: sql`now()` },
    })
  const others = await db
    .select({
      id: person.personId,
      name: person.name,
      roles: membership.roles,
      part: part.part,
    })
    .from(presence)
    .innerJoin(person, eq(person.personId, presence.personId))
    .innerJoin(
      membership,
      and(eq(membership.personId, presence.personId), eq(membership.projectId, projectId)),
    )
    .leftJoin(
      part,
      and(
        eq(part.instanceId, presence.instanceId),
        eq(part.personId, presence.personId),
        eq(part.cycle, instance.cycle),
      ),
    )
    .where(
      and(
        eq(presence.instanceId, instanceId),
        ne(presence.personId, me),
        gt(presence.at, new Date(at.getTime() - forgotten)),
      ),
    )
    .orderBy(person.name, person.personId)
  const edits = (id: string) =>
    seats.some(
      ({ begun, epoch, holderId, status }) =>
        holderId === id && status === 'leased' && begun === epoch,
    )
  return others
    .filter((one) => isShownPresent({ ...one, stage }))
    .map(({ id, name }) => ({ id, name, edits: edits(id) }))
}
