import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'

import type { PersonContext } from '#server/context.ts'
import { instance, membership, project } from '#server/db/schema.ts'
import { seenInstances } from '#server/double/apart-sql.ts'
import type { ProjectCard } from '#shared/project/project-view.ts'

import { notCopied } from './seen-by.ts'
import { homeOf, spacesOf } from './space.ts'

/** The caller's projects, and whether the caller may make another. */
export async function list({
  db,
  actor,
}: PersonContext): Promise<{ projects: ProjectCard[]; mayCreate: boolean }> {
  const all = await db
    .select({
      id: project.projectId,
      slug: project.slug,
      name: project.name,
      roles: membership.roles,
    })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(and(eq(membership.personId, actor.personId), isNull(membership.disabledAt)))
    .orderBy(asc(project.name), asc(project.slug))
  const mine = all.filter(({ id }) => actor.onlyProject === undefined || actor.onlyProject === id)
  const ids = mine.map(({ id }) => id)
  const people = await db
    .select({ id: membership.projectId, n: count() })
    .from(membership)
    .where(and(inArray(membership.projectId, ids), isNull(membership.disabledAt)))
    .groupBy(membership.projectId)
  const me = actor.personId
  const spaces = ids.flatMap((projectId) => spacesOf({ projectId, me }))
  const stages = await db
    .select({ id: instance.projectId, stage: instance.stage, n: count() })
    .from(spaces.length === 0 ? instance : seenInstances(me, spaces))
    .where(and(inArray(instance.projectId, spaces), notCopied(me)))
    .groupBy(instance.projectId, instance.stage)

  return {
    projects: mine.map(({ id, slug, name, roles }) => ({
      slug,
      name,
      roles,
      people: people.find((row) => row.id === id)?.n ?? 0,
      stages: countedIn(stages.filter((row) => homeOf(row.id) === id)),
    })),
    mayCreate: mayCreate(actor, mine),
  }
}

function countedIn(rows: readonly { stage: string; n: number }[]): ProjectCard['stages'] {
  const counts: ProjectCard['stages'] = {}
  for (const { stage, n } of rows) counts[stage] = (counts[stage] ?? 0) + n
  return counts
}

/** Founders and leads make projects; a command-line token never does. */
export function mayCreate(
  actor: PersonContext['actor'],
  mine: readonly { roles: readonly string[] }[],
): boolean {
  if (actor.onlyProject !== undefined) return false
  return actor.founder || mine.some(({ roles }) => roles.includes('lead'))
}
