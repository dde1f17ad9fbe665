import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { instance, invite, membership, person, project } from '#server/db/schema.ts'
import type { Invitation, Member } from '#shared/people/person.ts'

import { skillColumns, stoppedAsTold } from './terms.ts'

export const List = z.object({ project: z.string() })

/** Everybody in the project, the languages there are, and the links that are still open. */
export async function list(
  { actor, db, member }: MemberContext,
  _input: z.infer<typeof List>,
): Promise<{ members: Member[]; languages: string[]; invitations: Invitation[] }> {
  const members = await db
    .select({
      id: person.personId,
      name: person.name,
      email: person.email,
      roles: membership.roles,
      disabledAt: membership.disabledAt,
      skills: skillColumns,
      stopped: stoppedAsTold({ personId: actor.personId, roles: member.roles }),
      dayCap: membership.dayCap,
      pausedWhy: membership.pausedWhy,
    })
    .from(membership)
    .innerJoin(person, eq(person.personId, membership.personId))
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(eq(membership.projectId, member.projectId))
    .orderBy(asc(person.name), asc(person.personId))
  const open = await db
    .select()
    .from(invite)
    .where(
      and(
        eq(invite.projectId, member.projectId),
        isNull(invite.usedAt),
        gt(invite.expiresAt, new Date()),
      ),
    )
    .orderBy(asc(invite.expiresAt))
  return {
    members: members.map(({ disabledAt, ...one }) => ({ ...one, disabled: disabledAt !== null })),
    languages: await languagesOf(db, member.projectId),
    invitations: open.map(({ tokenHash, name, roles, expiresAt }) => ({
      id: tokenHash,
      name,
      roles,
      expiresAt: expiresAt.toISOString(),
    })),
  }
}

async function languagesOf(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ language: instance.language })
    .from(instance)
    .where(and(eq(instance.projectId, projectId), isNotNull(instance.language)))
    .orderBy(asc(instance.language))
  return rows.flatMap(({ language }) => (language === null ? [] : [language]))
}
