import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { groupMember, peopleGroup } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'

import { groupsWhere } from './groups.ts'
import { lockPeople } from './lock-people.ts'
import { recordProjectEvent } from './record-project-event.ts'

export const RemoveGroup = z.object({ project: z.string(), group: z.string() })

/** Takes a group away; its people and what they were given stay. */
export async function removeGroup(
  { db, actor, member }: MemberContext,
  { group }: z.infer<typeof RemoveGroup>,
): Promise<void> {
  const { projectId } = member
  const which = and(eq(peopleGroup.projectId, projectId), eq(peopleGroup.groupId, group))
  await transact(db, async (tx) => {
    await lockPeople(tx, projectId)
    const [before] = await groupsWhere(tx, which)
    if (!before) return
    await tx
      .delete(groupMember)
      .where(and(eq(groupMember.projectId, projectId), eq(groupMember.groupId, group)))
    await tx.delete(peopleGroup).where(which)
    const payload = { group, name: before.name, people: before.people }
    await recordProjectEvent(tx, {
      projectId,
      act: 'remove_group',
      actorId: actor.personId,
      payload,
    })
  })
}
