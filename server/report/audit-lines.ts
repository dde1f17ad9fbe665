import { listAudits } from '#server/audit/list.ts'
import type { MemberAct } from '#server/context.ts'
import type { ReportFacts } from '#shared/report/report-facts.ts'

import { figure } from './figure.ts'

/** The audits that came to an end, oldest first; of those given up only how many, of those that run nothing. */
export async function auditLines(
  context: MemberAct,
): Promise<Pick<ReportFacts, 'audits' | 'auditsGivenUp'>> {
  const rows = (await listAudits(context, { project: context.member.slug })).toReversed()
  return {
    audits: rows.flatMap((row) => {
      const { accept, at, endedAt, id, outcome, plan, population, result, seed, size } = row
      if (result === null || outcome === null || outcome === 'abandoned') return []
      const { answered, decision, defective, estimate } = result
      return [
        {
          id,
          at,
          endedAt,
          outcome,
          plan,
          seed,
          population,
          size,
          accept,
          answered,
          defective,
          decision,
          estimate: figure(estimate),
        },
      ]
    }),
    auditsGivenUp: rows.filter(({ outcome }) => outcome === 'abandoned').length,
  }
}
