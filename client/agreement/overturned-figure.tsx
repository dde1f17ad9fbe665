import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Estimate } from '#shared/agreement/estimate.ts'
import type { Overturned } from '#shared/agreement/overturned-of.ts'
import type { AgreementView, Dimension } from '#shared/view/agreement-view.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { InstancesLink } from './instances-link.tsx'
import { MarkLegend } from './mark-legend.tsx'
import { endsOf, valueOf } from './measures.ts'
import { plotColumn } from './plot-column.tsx'
import { useSay } from './say.ts'
import { type Scale, shareScale } from './scale.ts'
import { ShareCell } from './share-cell.tsx'
import { useAgreementSearch } from './use-agreement-search.ts'
import { useValueName } from './use-names.ts'
import { ValueMark } from './value-mark.tsx'

interface Line {
  /** Null of all together. */
  value: string | null
  overturned: Overturned
  filter: InstanceFilter
}

/** How often a reviewer's verdict did not stand, in either direction. */
export function OverturnedFigure({ view }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const nameOf = useValueName(view.people)
  const { search } = useAgreementSearch()
  const { by = 'domain', show = 'chart' } = search
  const lines = [{ value: null, figures: view.overall, filter: view.filter }, ...view.rows].flatMap(
    ({ value, figures: { overturned }, filter }): Line[] =>
      overturned ? [{ value, overturned, filter }] : [],
  )
  const drawn = lines.flatMap(({ overturned: { submissions, proposals } }) => [
    submissions,
    proposals,
  ])
  const scale = shareScale(drawn, say.percent)
  return (
    <Figure
      title={t('overturned.title')}
      say={
        <>
          {show === 'chart' && (
            <MarkLegend dot={t('overturned.submissions')} diamond={t('overturned.proposals')} />
          )}
          {t('overturned.say')}
        </>
      }
      columns={columnsOf({ t, by, nameOf, scale })}
      counts={directions.flatMap((direction) => [
        { name: `${direction}_k`, raw: (line: Line) => kOf(line.overturned[direction]) },
        { name: `${direction}_n`, raw: (line: Line) => line.overturned[direction].n },
        { name: `${direction}_low`, raw: (line: Line) => endsOf(line.overturned[direction]).low },
        { name: `${direction}_high`, raw: (line: Line) => endsOf(line.overturned[direction]).high },
      ])}
      rows={view.overall.n === 0 ? [] : lines}
      keyOf={({ value, filter }) => `${value} ${JSON.stringify(filter)}`}
      isQuiet={({ overturned }) => overturned.all.n < 20}
      file={`overturned-by-${by}`}
      show={show}
      empty={t('overturned.none')}
    />
  )
}

const directions = ['submissions', 'proposals', 'all'] as const

const outcomeOf = {
  submissions: 'overturned_submission',
  proposals: 'overturned_proposal',
  all: 'overturned',
} as const

function kOf(share: Estimate): number {
  return share.status === 'ok' ? (share.components['k'] ?? 0) : 0
}

interface Asked {
  t: TFunction<'agreement'>
  by: Dimension
  nameOf: (by: Dimension, value: string) => string
  scale: Scale
}

function columnsOf({ t, by, nameOf, scale }: Asked): Column<Line>[] {
  return [
    {
      name: by,
      head: t(`by.${by}`),
      cell: ({ value, filter }) => (
        <InstancesLink filter={filter}>
          {value === null ? (
            <strong>{t('overturned.together')}</strong>
          ) : (
            <ValueMark by={by} value={value} name={nameOf(by, value)} />
          )}
        </InstancesLink>
      ),
      raw: ({ value }) => value ?? 'all',
    },
    plotColumn<Line>(scale, ({ overturned: { submissions, proposals } }) => ({
      dot: submissions,
      diamond: proposals,
    })),
    ...directions.map((direction): Column<Line> => ({
      name: direction,
      head: t(`overturned.${direction}`),
      number: true,
      wide: direction === 'all',
      cell: ({ overturned, filter }) => (
        <ShareCell
          share={overturned[direction]}
          filter={{ ...filter, outcome: outcomeOf[direction] }}
        />
      ),
      raw: ({ overturned }) => valueOf(overturned[direction]),
    })),
    {
      name: 'returned',
      head: t('overturned.returned'),
      help: { of: t('overturned.returned'), says: t('help.returned') },
      number: true,
      cell: ({ overturned: { returned }, filter }) =>
        returned === 0 ? (
          0
        ) : (
          <InstancesLink filter={{ ...filter, outcome: 'returned' }} count={returned} />
        ),
      raw: ({ overturned }) => overturned.returned,
    },
  ]
}
