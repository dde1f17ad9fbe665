import { eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { project } from '#server/db/schema.ts'
import { lastVerified } from '#server/log/verify-all.ts'
import { policies } from '#server/project/policies.ts'
import { ProjectInput } from '#server/trpc.ts'
import { Refusal } from '#shared/errors.ts'
import { ReportFacts } from '#shared/report/report-facts.ts'

import { auditLines } from './audit-lines.ts'
import { goldShares } from './gold-shares.ts'
import { judgements } from './judgements.ts'
import { peopleCounts } from './people-counts.ts'
import { populationOf } from './population.ts'
import { processOf } from './process.ts'
import { signedOffHash } from './signed-off-hash.ts'
import { software } from './software.ts'

export const FactsInput = ProjectInput

/**
 * Everything that the quality report of a project says, by the functions of the pages that show it. The date is a day, so
 * that two looks at the same project tell the same.
 */
export async function facts(
  context: MemberAct,
  input: z.infer<typeof FactsInput>,
): Promise<ReportFacts> {
  const { db, member } = context
  const [of] = await db.select().from(project).where(eq(project.projectId, member.projectId))
  if (!of) throw new Refusal('not_found')
  const versions = (await policies(context, input)).toReversed()
  const { agreement, both, overturned } = await judgements(context)
  const process = await processOf(context)
  const { decided, returns } = process
  const chains = await lastVerified(context)
  return ReportFacts.parse({
    format: 'countersign-report-1',
    software,
    project: { slug: of.slug, name: of.name },
    day: new Date().toISOString().slice(0, 10),
    withoutOpenRounds: isBlind(member.roles, of.policy.leadsBlind),
    policies: versions.map(({ at, policy, version, why }, i) => ({
      version,
      from: at,
      until: versions[i + 1]?.at ?? null,
      why,
      policy,
    })),
    population: await populationOf(db, { projectId: member.projectId, taxonomy: of.taxonomy }),
    people: await peopleCounts(context),
    process: process.counts,
    double: { percent: of.policy.double.percent, both },
    agreement,
    overturned,
    rejection: decided,
    returns,
    gold: await goldShares(context),
    ...(await auditLines(context)),
    signedOff: await signedOffHash(db, member.projectId),
    chains: chains && {
      at: chains.at,
      instances: chains.instances,
      events: chains.events,
      broken: chains.broken,
    },
  })
}

function isBlind(roles: MemberAct['member']['roles'], leadsBlind: boolean): boolean {
  return roles.includes('checker') || leadsBlind
}
