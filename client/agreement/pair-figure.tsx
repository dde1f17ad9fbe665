import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { AgreementPair, AgreementView } from '#shared/view/agreement-view.ts'

import { CountCell } from './count-cell.tsx'
import { EstimateCell } from './estimate-cell.tsx'
import { InstancesLink } from './instances-link.tsx'
import { measureColumn } from './measure-columns.tsx'
import { endsOf, valueOf } from './measures.ts'
import { PairMatrix } from './pair-matrix.tsx'
import { useAgreementSearch } from './use-agreement-search.ts'

/** Each two people on the rounds that both judged, as a matrix or row by row. */
export function PairFigure({ view: { pairs, people } }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const { search, set } = useAgreementSearch()
  const { of = 'votes', show = 'chart' } = search
  return (
    <Figure
      title={t(`pairs.${of}.title`)}
      say={t(`pairs.${of}.say`)}
      columns={columnsOf({ t, people, of })}
      counts={[
        { name: 'kappa_low', raw: ({ kappa }) => endsOf(kappa).low },
        { name: 'kappa_high', raw: ({ kappa }) => endsOf(kappa).high },
      ]}
      rows={pairs}
      keyOf={({ first, second }) => `${first} ${second}`}
      isQuiet={({ kappa }) => kappa.n < 30}
      sort={{ by: search.pairs ?? 'n', set: (to) => set({ pairs: to }) }}
      file={`agreement-${of}-pairs`}
      show={show}
      chart={
        <PairMatrix
          pairs={pairs}
          people={people}
          isEven={of === 'votes'}
          corner={t(`pairs.${of}.corner`)}
        />
      }
      empty={t('pairs.none')}
    />
  )
}

interface Asked {
  t: TFunction<'agreement'>
  people: Record<string, string>
  of: 'votes' | 'double' | 'outcome'
}

function columnsOf({ t, people, of }: Asked): Column<AgreementPair>[] {
  const who = (end: 'first' | 'second'): Column<AgreementPair> => ({
    name: end,
    head: t(`pairs.${of}.${end}`),
    cell: (pair) => people[pair[end]] ?? pair[end],
    raw: (pair) => people[pair[end]] ?? pair[end],
    order: (pair) => people[pair[end]] ?? pair[end],
  })
  return [
    who('first'),
    who('second'),
    {
      name: 'kappa',
      head: 'κ',
      help: { of: t('cohen'), says: t('help.cohen') },
      number: true,
      cell: ({ kappa }) => <EstimateCell estimate={kappa} isShare={false} whole />,
      raw: ({ kappa }) => valueOf(kappa),
      order: ({ kappa }) => valueOf(kappa),
    },
    measureColumn<AgreementPair>('percent', ({ percent }) => percent, { t, show: 'table' }),
    {
      name: 'n',
      head: t('column.n'),
      number: true,
      cell: ({ n }) => <CountCell n={n} />,
      raw: ({ n }) => n,
      order: ({ n }) => n,
    },
    {
      name: 'instances',
      head: t('column.instances'),
      number: true,
      cell: ({ instances, filter }) => <InstancesLink filter={filter} count={instances} />,
      raw: ({ instances }) => instances,
      order: ({ instances }) => instances,
    },
  ]
}
