import type { z } from 'zod'

import { votePairs } from '#server/agreement/vote-pairs.ts'
import type { MemberContext } from '#server/context.ts'
import { ProjectInput } from '#server/trpc.ts'
import { figuresOf } from '#shared/agreement/figures-of.ts'
import type { Overview } from '#shared/view/overview.ts'

import { decisionsWanted } from './decisions-wanted.ts'
import { doubleCounts } from './double-counts.ts'
import { lastDays } from './last-days.ts'
import { overturned, shareOf } from './overturned.ts'
import { peopleAtWork } from './people-at-work.ts'
import { recentImports } from './recent-imports.ts'
import { inAll, stagesByDomain } from './stages-by-domain.ts'

export const OverviewInput = ProjectInput

/** Where a project stands: stages, people, agreement, the last days, and what waits for a decision. */
export async function overview(
  context: MemberContext,
  _input: z.infer<typeof OverviewInput>,
): Promise<Overview> {
  const { db, member } = context
  const pairs = await votePairs(context)
  const agreement = figuresOf(pairs)
  const agreeing = agreement.percent.status === 'ok' ? agreement.percent.components['agreeing'] : 0
  const domains = await stagesByDomain(db, member.projectId)
  return {
    stages: inAll(domains),
    domains,
    people: await peopleAtWork(context),
    days: await lastDays(context, new Date()),
    agreement,
    split: shareOf(agreement.n - (agreeing ?? 0), agreement.n),
    overturned: await overturned(db, member.projectId),
    ...(await decisionsWanted(context)),
    double: await doubleCounts(context),
    imports: await recentImports(db, member.projectId),
  }
}
