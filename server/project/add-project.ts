import type { Tx } from '#server/db/db.ts'
import { policyVersion, project } from '#server/db/schema.ts'

/** Writes a new project with the first version of its policy. */
export async function addProject(
  tx: Tx,
  made: Pick<
    typeof project.$inferInsert,
    'projectId' | 'slug' | 'name' | 'guideline' | 'policy' | 'taxonomy'
  >,
  actorId: string | null,
): Promise<void> {
  await tx.insert(project).values(made)
  const { policy, projectId } = made
  await tx.insert(policyVersion).values({ projectId, version: 1, policy, actorId })
}
