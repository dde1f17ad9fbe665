import type { z } from 'zod'

import { overall } from '#server/agreement/overall.ts'
import type { MemberContext } from '#server/context.ts'
import { ProjectInput } from '#server/trpc.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import type { Overview } from '#shared/view/overview.ts'

import { decisionsWanted } from './decisions-wanted.ts'
import { doubleCounts } from './double-counts.ts'
import { lastDays } from './last-days.ts'
import { peopleAtWork } from './people-at-work.ts'
import { recentImports } from './recent-imports.ts'
import { shareOf } from './share-of.ts'
import { inAll, stagesByDomain } from './stages-by-domain.ts'

export const OverviewInput = ProjectInput

/** Where a project stands: stages, people, agreement, the last days, and what waits for a decision. */
export async function overview(
  context: MemberContext,
  _input: z.infer<typeof OverviewInput>,
): Promise<Overview> {
  const { db, member } = context
  const agreement = await overall(context, { of: 'votes' })
  const outcome = await overall(context, { of: 'outcome' })
  const domains = await stagesByDomain(db, member.projectId)
  return {
    stages: inAll(domains),
    domains,
    people: await peopleAtWork(context),
    days: await lastDays(context, new Date()),
    agreement,
    split: shareOf(differing(agreement), agreement.n),
    overturned: shareOf(differing(outcome), outcome.n),
    ...(await decisionsWanted(context)),
    double: await doubleCounts(context),
    imports: await recentImports(db, member.projectId),
  }
}

/** Of rounds in which two said something, how many said otherwise; a return is no answer. */
function differing({ patterns }: Figures): number {
  return patterns
    .filter(({ said: [first, second] }) => first !== second && second !== 'returned')
    .reduce((sum, { times }) => sum + times, 0)
}
