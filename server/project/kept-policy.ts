import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { instance, policyVersion, roundPolicy } from '#server/db/schema.ts'
import { defaultPolicy, type Policy } from '#shared/project/policy.ts'

/** To join the policy that an instance's round was handed over under; a round of phase 1 has none yet. */
export const keptPolicy = {
  round: (instanceId: string | SQL, round: number | SQL) =>
    and(sql`${roundPolicy.instanceId} = ${instanceId}`, sql`${roundPolicy.round} = ${round}`),
  version: and(
    eq(policyVersion.projectId, roundPolicy.projectId),
    eq(policyVersion.version, roundPolicy.version),
  ),
}

/** The policy of every round of an instance that was handed to checkers. */
export async function promisedIn(tx: Tx, instanceId: string): Promise<Policy[]> {
  const rows = await tx
    .select({ policy: policyVersion.policy })
    .from(roundPolicy)
    .innerJoin(policyVersion, keptPolicy.version)
    .where(eq(roundPolicy.instanceId, instanceId))
  return rows.map(({ policy }) => policy)
}

type Choice = { [K in keyof Policy]: Policy[K] extends boolean | string ? K : never }[keyof Policy]

/**
 * For a query on `instance`: whether a choice was so when its present round was handed over, or in any round of it. A
 * version written before the choice existed has the default.
 */
export function roundChose<C extends Choice>(
  choice: C,
  value: Policy[C],
  rounds: 'this' | 'any' = 'this',
): SQL {
  const which = rounds === 'this' ? sql`and kept.round = ${instance.round}` : sql``
  return sql`exists (select 1 from ${roundPolicy} as kept join ${policyVersion} as its
    on its.project_id = kept.project_id and its.version = kept.version
    where kept.instance_id = ${instance.instanceId} ${which}
    and coalesce(its.policy ->> ${choice}, ${String(defaultPolicy[choice])}) = ${String(value)})`
}
