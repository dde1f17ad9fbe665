import type { MemberAct } from '#server/context.ts'
import { results } from '#server/gold/results.ts'
import { goldPhases } from '#shared/gold/judge.ts'
import type { ReportFacts } from '#shared/report/report-facts.ts'

import { share } from './figure.ts'

/** How often gold was answered as expected, by phase, where any was. */
export async function goldShares(context: MemberAct): Promise<ReportFacts['gold']> {
  const { kinds } = await results(context, { project: context.member.slug })
  return goldPhases.flatMap((phase) => {
    const here = kinds.filter((kind) => kind.phase === phase)
    const n = here.reduce((sum, kind) => sum + kind.n, 0)
    const found = here.reduce((sum, kind) => sum + kind.found, 0)
    return n === 0 ? [] : [{ phase, share: share(found, n) }]
  })
}
