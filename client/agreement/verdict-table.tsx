import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { AgreementView } from '#shared/view/agreement-view.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { InstancesLink } from './instances-link.tsx'
import { useAgreementSearch } from './use-agreement-search.ts'

interface Verdict {
  verdict: string
  times: Record<string, number>
}

const verdicts = ['keep', 'delete']
const outcomes = ['keep', 'delete', 'returned'] as const

type Outcome = NonNullable<InstanceFilter['outcome']>

/** What finds the rounds of a cell. */
const foundBy: Record<string, Outcome> = {
  'keep keep': 'upheld_submission',
  'keep delete': 'overturned_submission',
  'keep returned': 'returned_submission',
  'delete keep': 'overturned_proposal',
  'delete delete': 'upheld_proposal',
  'delete returned': 'returned_proposal',
}

/** What reviewers wanted against what it came to; each cell opens its instances. */
export function VerdictTable({ view }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const { search } = useAgreementSearch()
  const rows = verdicts.map((verdict) => ({
    verdict,
    times: Object.fromEntries(
      view.overall.patterns.flatMap(({ said, times }) =>
        said[0] === verdict ? [[said[1], times]] : [],
      ),
    ),
  }))
  return (
    <Figure
      title={t('verdicts.title')}
      say={t('verdicts.say')}
      columns={columnsOf(t, view.filter)}
      rows={view.overall.n === 0 ? [] : rows}
      keyOf={({ verdict }) => verdict}
      file="verdicts-and-outcomes"
      show={search.show ?? 'chart'}
      empty={t('overturned.none')}
    />
  )
}

function columnsOf(t: TFunction<'agreement'>, filter: InstanceFilter): Column<Verdict>[] {
  return [
    {
      name: 'verdict',
      head: t('verdicts.verdict'),
      cell: ({ verdict }) => t(`verdicts.${verdict as 'keep' | 'delete'}`),
      raw: ({ verdict }) => verdict,
    },
    ...outcomes.map((outcome): Column<Verdict> => ({
      name: outcome,
      head: t(`verdicts.ended.${outcome}`),
      number: true,
      cell: ({ verdict, times }) => {
        const found = foundBy[`${verdict} ${outcome}`]
        const count = times[outcome] ?? 0
        return found && count > 0 ? (
          <InstancesLink filter={{ ...filter, outcome: found }} count={count} />
        ) : (
          count
        )
      },
      raw: ({ times }) => times[outcome] ?? 0,
    })),
  ]
}
