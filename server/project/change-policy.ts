import { eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { policyVersion, project } from '#server/db/schema.ts'
import type { Policy } from '#shared/project/policy.ts'

interface Change {
  before: Pick<typeof project.$inferSelect, 'projectId' | 'policyVersion'>
  policy: Policy
  actorId: string | null
  why: string
}

/** Writes the next version of a locked project's policy and makes it the present one. */
export async function changePolicy(
  tx: Tx,
  { before: { projectId, policyVersion: last }, policy, ...by }: Change,
): Promise<number> {
  const version = last + 1
  await tx.insert(policyVersion).values({ projectId, version, policy, ...by })
  await tx
    .update(project)
    .set({ policy, policyVersion: version })
    .where(eq(project.projectId, projectId))
  return version
}
