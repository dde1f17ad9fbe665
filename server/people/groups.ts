import { and, asc, eq, type SQL } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { groupMember, peopleGroup, person } from '#server/db/schema.ts'
import type { PeopleGroup } from '#shared/people/people-group.ts'

export const Groups = z.object({ project: z.string() })

/** The groups of a project by name, each with its people by name. */
export async function groups(
  { db, member }: MemberContext,
  _input: z.infer<typeof Groups>,
): Promise<PeopleGroup[]> {
  return groupsWhere(db, eq(peopleGroup.projectId, member.projectId))
}

export async function groupsWhere(db: Db | Tx, where: SQL | undefined): Promise<PeopleGroup[]> {
  const rows = await db
    .select({ id: peopleGroup.groupId, name: peopleGroup.name, person: groupMember.personId })
    .from(peopleGroup)
    .leftJoin(
      groupMember,
      and(
        eq(groupMember.projectId, peopleGroup.projectId),
        eq(groupMember.groupId, peopleGroup.groupId),
      ),
    )
    .leftJoin(person, eq(person.personId, groupMember.personId))
    .where(where)
    .orderBy(asc(peopleGroup.name), asc(peopleGroup.groupId), asc(person.name))
  const found = new Map<string, PeopleGroup>()
  for (const { id, name, person: one } of rows) {
    const group = found.get(id) ?? { id, name, people: [] }
    if (one !== null) group.people.push(one)
    found.set(id, group)
  }
  return [...found.values()]
}
