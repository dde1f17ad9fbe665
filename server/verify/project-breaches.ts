import { isDeepStrictEqual } from 'node:util'

import { asc, eq } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { policyVersion, project, projectEvent, transition } from '#server/db/schema.ts'
import { legalEvents } from '#shared/lifecycle/legal-events.ts'

import type { Breach } from './breach.ts'

/** What contradicts itself beside the instances: the lifecycle's rows, the projects' policies and their acts. */
export async function* projectBreaches(
  db: Db,
): AsyncGenerator<Breach & { project: string | null }> {
  const legal = new Set(legalEvents().map(named))
  const rows = new Set((await db.select().from(transition)).map(named))
  for (const one of rows)
    if (!legal.has(one))
      yield { project: null, rule: 'lifecycle', says: `the database allows ${one}` }
  for (const one of legal)
    if (!rows.has(one))
      yield { project: null, rule: 'lifecycle', says: `the database does not know ${one}` }

  for (const row of await db.select().from(project).orderBy(asc(project.slug))) {
    const breach = (says: string) => ({ project: row.projectId, rule: 'project' as const, says })
    const of = eq(policyVersion.projectId, row.projectId)
    const versions = await db.select().from(policyVersion).where(of).orderBy(policyVersion.version)
    const newest = versions.at(-1)
    if (newest?.version !== row.policyVersion || versions.length !== row.policyVersion)
      yield breach(`policy ${row.policyVersion} is not the newest of ${versions.length}`)
    else if (!isDeepStrictEqual(newest.policy, row.policy))
      yield breach(`the policy is not what its version ${newest.version} says`)
    const acts = await db
      .select({ seq: projectEvent.seq })
      .from(projectEvent)
      .where(eq(projectEvent.projectId, row.projectId))
      .orderBy(projectEvent.seq)
    const gap = acts.findIndex(({ seq }, i) => seq !== i + 1)
    if (gap >= 0) yield breach(`act ${gap + 1} of the project is not there`)
  }
}

function named({ from, move, to }: { from: string; move: string; to: string }): string {
  return `${move} from ${from} to ${to}`
}
