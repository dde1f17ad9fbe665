import { and, eq, sql, type SQL } from 'drizzle-orm'

import { policyVersion, roundPolicy } from '#server/db/schema.ts'

/** To join the policy that an instance's round was handed over under; a round of phase 1 has none yet. */
export const keptPolicy = {
  round: (instanceId: string | SQL, round: number | SQL) =>
    and(sql`${roundPolicy.instanceId} = ${instanceId}`, sql`${roundPolicy.round} = ${round}`),
  version: and(
    eq(policyVersion.projectId, roundPolicy.projectId),
    eq(policyVersion.version, roundPolicy.version),
  ),
}
