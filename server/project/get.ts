import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance, membership, person, project } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import { enoughPeople } from '#shared/project/enough-people.ts'
import type { ProjectView } from '#shared/project/project-view.ts'

import { seenBy } from './seen-by.ts'

export const Get = z.object({ project: z.string() })

/** A project as one of its members sees it. */
export async function get(
  { actor, db, member }: MemberContext,
  _input: z.infer<typeof Get>,
): Promise<ProjectView> {
  const [found] = await db.select().from(project).where(eq(project.projectId, member.projectId))
  if (!found) throw new Refusal('not_found')
  const people = await db
    .select({ id: person.personId, name: person.name, roles: membership.roles })
    .from(membership)
    .innerJoin(person, eq(person.personId, membership.personId))
    .where(and(eq(membership.projectId, member.projectId), isNull(membership.disabledAt)))
    .orderBy(asc(person.name), asc(person.personId))
  const [instances] = await db
    .select({ n: count() })
    .from(instance)
    .where(seenBy({ projectId: member.projectId, me: actor.personId }))
  const enough = enoughPeople(found.policy, people)
  return {
    slug: found.slug,
    name: found.name,
    guideline: found.guideline,
    policy: found.policy,
    taxonomy: found.taxonomy,
    roles: member.roles,
    people,
    instances: instances?.n ?? 0,
    paused: found.pausedAt && {
      why: found.pausedWhy ?? '',
      since: found.pausedAt.toISOString(),
    },
    shortOfPeople: enough.have < enough.needed ? enough : null,
  }
}
