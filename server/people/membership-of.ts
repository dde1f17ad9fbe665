import { and, eq, isNull } from 'drizzle-orm'

import type { Actor, MemberContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { membership, project } from '#server/db/schema.ts'

import { termsColumns } from './terms.ts'

/** What a person is in a project, or null where the project is not there or not theirs. */
export async function membershipOf(
  db: Db,
  actor: Actor,
  slug: string,
): Promise<MemberContext['member'] | null> {
  const [row] = await db
    .select({
      projectId: project.projectId,
      slug: project.slug,
      roles: membership.roles,
      terms: termsColumns,
    })
    .from(project)
    .innerJoin(membership, eq(membership.projectId, project.projectId))
    .where(
      and(
        eq(project.slug, slug),
        eq(membership.personId, actor.personId),
        isNull(membership.disabledAt),
      ),
    )
  if (!row || (actor.onlyProject !== undefined && actor.onlyProject !== row.projectId)) return null
  return row
}
