import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance, person, policyVersion, roundPolicy } from '#server/db/schema.ts'
import type { PolicyVersion } from '#shared/project/project-view.ts'

export const Policies = z.object({ project: z.string() })

/** Every policy the project had, the present one first, with the rounds that are open under each. */
export async function policies(
  { db, member }: Pick<MemberContext, 'db' | 'member'>,
  _input: z.infer<typeof Policies>,
): Promise<PolicyVersion[]> {
  const versions = await db
    .select({ made: policyVersion, by: person.name })
    .from(policyVersion)
    .leftJoin(person, eq(person.personId, policyVersion.actorId))
    .where(eq(policyVersion.projectId, member.projectId))
    .orderBy(desc(policyVersion.version))
  const open = await db
    .select({ version: roundPolicy.version, n: count() })
    .from(roundPolicy)
    .innerJoin(
      instance,
      and(eq(instance.instanceId, roundPolicy.instanceId), eq(instance.round, roundPolicy.round)),
    )
    .where(
      and(
        eq(roundPolicy.projectId, member.projectId),
        eq(instance.projectId, member.projectId),
        inArray(instance.stage, ['check', 'tie_break']),
      ),
    )
    .groupBy(roundPolicy.version)
  return versions.map(({ by, made: { at, policy, version, why } }) => ({
    version,
    policy,
    by,
    why,
    at: at.toISOString(),
    openRounds: open.find((one) => one.version === version)?.n ?? 0,
  }))
}
