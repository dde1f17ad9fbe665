import { overall } from '#server/agreement/overall.ts'
import type { MemberAct } from '#server/context.ts'
import type { Compared } from '#server/rated/rounds.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import { overturnedOf } from '#shared/agreement/overturned-of.ts'
import { items } from '#shared/agreement/source.ts'
import type { AgreementLine, ReportFacts } from '#shared/report/report-facts.ts'

import { figure } from './figure.ts'

/** How far judgements agree, and how reviewers' verdicts stood: the figures of the page *Agreement* without any filter. */
export async function judgements(
  context: MemberAct,
): Promise<Pick<ReportFacts, 'agreement' | 'overturned'> & { both: number }> {
  const votes = await overall(context, { of: 'votes' })
  const outcome = await overall(context, { of: 'outcome' })
  const agreement = [line({ of: 'votes' }, votes), line({ of: 'outcome' }, outcome)]
  let both = 0
  for (const item of items) {
    const figures = await overall(context, { of: 'double', item })
    both = figures.n
    if (figures.n > 0) agreement.push(line({ of: 'double', item }, figures))
  }
  const { all, proposals, returned, submissions } = outcome.overturned ?? overturnedOf([])
  return {
    agreement,
    both,
    overturned: {
      submissions: figure(submissions),
      proposals: figure(proposals),
      all: figure(all),
      returned,
    },
  }
}

function line({ item, of }: Compared, figures: Figures): AgreementLine {
  const {
    ac1,
    alpha,
    fleiss,
    instances,
    jaccard,
    level,
    n,
    patterns,
    percent,
    prevalence,
    ratings,
  } = figures
  return {
    source: of,
    item: item ?? null,
    level,
    n,
    instances,
    ratings,
    prevalence,
    patterns,
    percent: figure(percent),
    alpha: figure(alpha),
    pi: fleiss ? figure(fleiss) : null,
    ac1: ac1 ? figure(ac1) : null,
    jaccard: jaccard ? figure(jaccard) : null,
  }
}
