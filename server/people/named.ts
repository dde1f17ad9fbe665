import { and, eq } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { membership, person } from '#server/db/schema.ts'
import type { PersonNamed } from '#shared/view/people-figures.ts'

/** The members of the project, or one of them, by name; those who were shut out, too. */
export async function named(
  { db, member }: Pick<MemberContext, 'db' | 'member'>,
  one: string | null = null,
): Promise<PersonNamed[]> {
  const rows = await db
    .select({
      id: person.personId,
      name: person.name,
      roles: membership.roles,
      disabledAt: membership.disabledAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.personId, membership.personId))
    .where(
      and(
        eq(membership.projectId, member.projectId),
        one === null ? undefined : eq(membership.personId, one),
      ),
    )
    .orderBy(person.name, person.personId)
  return rows.map(({ disabledAt, ...rest }) => ({ ...rest, disabled: disabledAt !== null }))
}

/** The name of each member by their id. */
export async function namesById(
  context: Pick<MemberContext, 'db' | 'member'>,
): Promise<Record<string, string>> {
  return Object.fromEntries((await named(context)).map(({ id, name }) => [id, name]))
}
