import { and, asc, eq, isNull } from 'drizzle-orm'

import type { Actor, MemberAct } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { membership, project } from '#server/db/schema.ts'
import { membershipOf } from '#server/people/membership-of.ts'
import { type DecisionsWanted, decisionsWanted } from '#server/progress/decisions-wanted.ts'
import { turn } from '#server/work/turn.ts'
import type { Turn } from '#shared/view/turn.ts'

export interface ProjectDigest {
  slug: string
  name: string
  groups: Turn['groups']
  /** What leads decide, by kind; empty for others. */
  wanted: { kind: keyof DecisionsWanted; total: number }[]
}

/**
 * What waits for a person in all their projects, without those where nothing does. It asks what the pages ask, as that
 * person, so that no mail tells what the page would not.
 */
export async function digestOf(db: Db, actor: Actor): Promise<ProjectDigest[]> {
  const projects = await db
    .select({ slug: project.slug, name: project.name })
    .from(project)
    .innerJoin(membership, eq(membership.projectId, project.projectId))
    .where(and(eq(membership.personId, actor.personId), isNull(membership.disabledAt)))
    .orderBy(asc(project.name), asc(project.slug))
  const parts: ProjectDigest[] = []
  for (const { name, slug } of projects) {
    const member = await membershipOf(db, actor, slug)
    if (!member) continue
    const part = { slug, name, ...(await waitingIn({ db, actor, member })) }
    if (part.groups.length + part.wanted.length > 0) parts.push(part)
  }
  return parts
}

async function waitingIn(context: MemberAct): Promise<Pick<ProjectDigest, 'groups' | 'wanted'>> {
  const { member } = context
  const { groups } = await turn(context, { project: member.slug })
  const wanted: Partial<DecisionsWanted> = member.roles.includes('lead')
    ? await decisionsWanted(context)
    : {}
  return {
    groups: groups.filter(({ total }) => total > 0),
    wanted: Object.entries(wanted)
      .map(([kind, { total }]) => ({ kind: kind as keyof DecisionsWanted, total }))
      .filter(({ total }) => total > 0),
  }
}
