import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { namesById } from '#server/people/named.ts'
import { ProjectInput } from '#server/trpc.ts'
import { AgreementFilter, type AgreementView } from '#shared/view/agreement-view.ts'

import { countRepeats } from './count-repeats.ts'
import { countRounds } from './count-rounds.ts'
import { endedEarly } from './ended-early.ts'
import { measured } from './measured.ts'
import { pairsOf, verdictPairs } from './pairs-of.ts'
import { choicesOf, found, groupOf, linesOf } from './put-apart.ts'
import { splitReasons } from './split-reasons.ts'
import { policyOf, warningsOf } from './warnings-of.ts'

export const FiguresInput = ProjectInput.extend(AgreementFilter.omit({ show: true }).shape)

/** How far two judgements of a round agree, in all, by one dimension and between each two people. */
export async function figures(
  context: MemberContext,
  filter: z.infer<typeof FiguresInput>,
): Promise<AgreementView> {
  const compared = { of: filter.of ?? 'votes', item: filter.item }
  const asked = { compared, filter }
  const policy = await policyOf(context)
  const [rows, repeats, early, verdicts] = await Promise.all([
    countRounds(context, asked, ['pair', groupOf(filter.by ?? 'domain')]),
    countRepeats(context, asked),
    endedEarly(context.db, context.member.projectId),
    compared.of === 'outcome' ? verdictPairs(context, asked) : null,
  ])
  const paired = rows.filter(({ group, n }) => group === 'pair' && n > 0)
  const all = measured(
    compared,
    {
      pairs: paired.map(({ first, second, n: times }) => ({ first, second, times })),
      instances:
        paired.reduce((sum, { n }) => sum + n, 0) -
        (repeats.find(({ part }) => part === 'all')?.n ?? 0),
    },
    policy,
  )
  const lines = linesOf(rows, repeats, filter).map(({ value, filter: finds, ...said }) => ({
    value,
    figures: measured(compared, said, policy),
    filter: finds,
  }))
  return {
    overall: all,
    filter: found(filter),
    rows: lines,
    pairs: verdicts ?? pairsOf(rows, repeats, filter),
    people: await namesById(context),
    choices: choicesOf(rows),
    reasons: splitReasons(rows),
    endedEarly: early,
    share: compared.of === 'double' ? policy.double.percent : null,
    warnings: await warningsOf(context, asked, { overall: all, rows: lines, policy }),
  }
}
