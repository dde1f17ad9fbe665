import { isDeepStrictEqual } from 'node:util'

import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { groupMember, membership, peopleGroup } from '#server/db/schema.ts'
import { sqlState, transact } from '#server/db/transact.ts'
import { Refusal } from '#shared/errors.ts'
import { PeopleGroup } from '#shared/people/people-group.ts'

import { groupsWhere } from './groups.ts'
import { lockPeople } from './lock-people.ts'
import { recordProjectEvent } from './record-project-event.ts'

export const SetGroup = z.object({ project: z.string(), group: PeopleGroup })

/** Makes a group, or gives one its name and its people; the id is made by who asks, so that twice is as good as once. */
export async function setGroup(
  { db, actor, member }: MemberContext,
  { group: { id, name, people } }: z.infer<typeof SetGroup>,
): Promise<void> {
  const { projectId } = member
  const which = and(eq(peopleGroup.projectId, projectId), eq(peopleGroup.groupId, id))
  const wanted = [...new Set(people)]
  await transact(db, async (tx) => {
    await lockPeople(tx, projectId)
    const known = await tx.$count(
      membership,
      and(eq(membership.projectId, projectId), inArray(membership.personId, wanted)),
    )
    if (known !== wanted.length) throw new Refusal('not_found')
    const [before] = await groupsWhere(tx, which)
    const to = { name, people: wanted.toSorted() }
    const from = before && { name: before.name, people: before.people.toSorted() }
    if (isDeepStrictEqual(from, to)) return
    await tx
      .insert(peopleGroup)
      .values({ projectId, groupId: id, name })
      .onConflictDoUpdate({
        target: [peopleGroup.projectId, peopleGroup.groupId],
        set: { name },
      })
    await tx
      .delete(groupMember)
      .where(and(eq(groupMember.projectId, projectId), eq(groupMember.groupId, id)))
    if (wanted.length > 0)
      await tx
        .insert(groupMember)
        .values(wanted.map((personId) => ({ projectId, groupId: id, personId })))
    const payload = { group: id, from: from ?? null, to }
    await recordProjectEvent(tx, { projectId, act: 'set_group', actorId: actor.personId, payload })
  }).catch((error: unknown) => {
    // With the people locked, the only key that can be hit is the name's.
    if (sqlState(error) === '23505') throw new Refusal('name_taken')
    throw error
  })
}
