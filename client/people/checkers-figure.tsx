import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { endsOf, valueOf } from '#client/agreement/measures.ts'
import { plotColumn } from '#client/agreement/plot-column.tsx'
import { differenceScale } from '#client/agreement/scale.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { PeopleView } from '#shared/view/people-figures.ts'

import { DeedCount } from './deed-count.tsx'
import { deedFilter, exactFilter } from './exact-filter.ts'
import type { PeopleSearch } from './people-search.ts'
import { personColumn } from './person-column.tsx'
import { countsOf, orderOf, shareColumn } from './share-column.tsx'
import { StrictnessCell } from './strictness-cell.tsx'

type Row = PeopleView['people'][number]

interface CheckersFigureProps {
  people: readonly Row[]
  search: PeopleSearch
  sort: { by: string | undefined; set: (by: string) => void }
}

/** How each checker votes, beside the others on the same instances. */
export function CheckersFigure({ people, search, sort }: CheckersFigureProps) {
  const { t } = useTranslation('peopleFigures')
  const rows = people.filter(
    ({ done, roles }) =>
      roles.includes('checker') || done.votes + done.tieBreaks + done.returns > 0,
  )
  return (
    <Figure
      title={t('checkers.title')}
      say={
        <>
          {t('checkers.say')} {t('overlap')} {t('counts')}
        </>
      }
      columns={columnsOf(t, rows, search)}
      counts={[
        ...countsOf('low', ({ checking }: Row) => checking.low),
        ...countsOf('split', ({ checking }: Row) => checking.split),
        ...countsOf('minority', ({ checking }: Row) => checking.minority),
        ...countsOf('gold_check', ({ gold }: Row) => gold?.check),
        { name: 'only_own_low', raw: (row) => partOf(row, 'b') },
        { name: 'only_other_low', raw: (row) => partOf(row, 'c') },
        { name: 'strictness_n', raw: ({ checking }) => checking.strictness.n },
        { name: 'strictness_low', raw: ({ checking }) => endsOf(checking.strictness).low },
        { name: 'strictness_high', raw: ({ checking }) => endsOf(checking.strictness).high },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      file="checkers"
      show={search.show ?? 'chart'}
      sort={sort}
      isQuiet={({ checking }) => checking.low.n < 20}
      empty={t('checkers.empty')}
    />
  )
}

function partOf({ checking: { strictness } }: Row, part: 'b' | 'c'): number {
  return strictness.status === 'ok' ? (strictness.components[part] ?? 0) : 0
}

function columnsOf(
  t: TFunction<'peopleFigures'>,
  rows: readonly Row[],
  search: PeopleSearch,
): Column<Row>[] {
  const scale = differenceScale(rows.map(({ checking }) => checking.strictness))
  return [
    personColumn<Row>(t, search),
    plotColumn<Row>(scale, ({ checking: { strictness } }) =>
      strictness.n > 0 ? { dot: strictness } : {},
    ),
    {
      name: 'strictness',
      head: t('checkers.strictness'),
      help: { of: t('checkers.strictness'), says: t('help.strictness') },
      number: true,
      cell: ({ checking, id }) => (
        <StrictnessCell
          strictness={checking.strictness}
          filter={exactFilter(search, { rater: id, votes: 'paired' })}
        />
      ),
      raw: ({ checking }) => valueOf(checking.strictness),
      order: ({ checking }) => orderOf(checking.strictness),
    },
    shareColumn<Row>({
      name: 'low',
      head: t('checkers.low'),
      of: ({ checking }) => checking.low,
      filter: ({ id }) => deedFilter(search, { kind: 'low', person: id }),
    }),
    shareColumn<Row>({
      name: 'split',
      head: t('checkers.split'),
      of: ({ checking }) => checking.split,
      filter: ({ id }) => exactFilter(search, { rater: id, votes: 'split' }),
    }),
    shareColumn<Row>({
      name: 'minority',
      head: t('checkers.minority'),
      help: { of: t('checkers.minority'), says: t('help.minority') },
      of: ({ checking }) => checking.minority,
      filter: ({ id }) => deedFilter(search, { kind: 'minority', person: id }),
    }),
    {
      name: 'returns',
      head: t('checkers.returns'),
      number: true,
      cell: ({ done, id }) => (
        <DeedCount
          count={done.returns}
          filter={deedFilter(search, { kind: 'returns', person: id })}
        />
      ),
      raw: ({ done }) => done.returns,
    },
    shareColumn<Row>({
      name: 'gold_check',
      head: t('gold'),
      help: { of: t('gold'), says: t('help.gold') },
      of: ({ gold }) => gold?.check,
      filter: () => 'gold',
    }),
  ]
}
