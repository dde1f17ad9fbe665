import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { plotColumn } from '#client/agreement/plot-column.tsx'
import { type Say, useSay } from '#client/agreement/say.ts'
import { shareScale } from '#client/agreement/scale.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PeopleView } from '#shared/view/people-figures.ts'

import { DeedCount } from './deed-count.tsx'
import { deedFilter, exactFilter } from './exact-filter.ts'
import type { PeopleSearch } from './people-search.ts'
import { personColumn } from './person-column.tsx'
import { countsOf, shareColumn } from './share-column.tsx'

import agreement from '#client/agreement/agreement.module.css'

type Row = PeopleView['people'][number]

interface ReviewersFigureProps {
  people: readonly Row[]
  search: PeopleSearch
  sort: { by: string | undefined; set: (by: string) => void }
}

/** How often the verdict of each reviewer did not stand, in either direction. */
export function ReviewersFigure({ people, search, sort }: ReviewersFigureProps) {
  const { t } = useTranslation('peopleFigures')
  const say = useSay()
  const { show = 'chart' } = search
  const rows = people.filter(
    ({ done, roles }) => roles.includes('reviewer') || done.reviews + done.secondReviews > 0,
  )
  return (
    <Figure
      title={t('reviewers.title')}
      say={
        <>
          {show === 'chart' && (
            <span className={agreement['marks']}>
              <b data-as="dot" aria-hidden /> {t('reviewers.submissions')}{' '}
              <b data-as="diamond" aria-hidden /> {t('reviewers.proposals')}
            </span>
          )}{' '}
          {t('reviewers.say')} {t('overlap')} {t('counts')}
        </>
      }
      columns={columnsOf({ t, say, rows, search })}
      counts={[
        ...countsOf('overturned_submissions', ({ overturned }: Row) => overturned.submissions),
        ...countsOf('overturned_proposals', ({ overturned }: Row) => overturned.proposals),
        ...countsOf('gold_review', ({ gold }: Row) => gold?.review),
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      file="reviewers"
      show={show}
      sort={sort}
      isQuiet={({ overturned }) => overturned.all.n < 20}
      empty={t('reviewers.empty')}
    />
  )
}

interface Asked {
  t: TFunction<'peopleFigures'>
  say: Say
  rows: readonly Row[]
  search: PeopleSearch
}

function columnsOf({ t, say, rows, search }: Asked): Column<Row>[] {
  const scale = shareScale(
    rows.flatMap(({ overturned: { proposals, submissions } }) => [submissions, proposals]),
    say.percent,
  )
  const found = ({ id }: Row, outcome: InstanceFilter['outcome']) =>
    exactFilter(search, { rater: id, outcome })
  return [
    personColumn<Row>(t, search),
    plotColumn<Row>(scale, ({ overturned: { all, proposals, submissions } }) =>
      all.n > 0 ? { dot: submissions, diamond: proposals } : {},
    ),
    shareColumn<Row>({
      name: 'overturned_submissions',
      head: t('reviewers.submissions'),
      of: ({ overturned }) => overturned.submissions,
      filter: (row) => found(row, 'overturned_submission'),
    }),
    shareColumn<Row>({
      name: 'overturned_proposals',
      head: t('reviewers.proposals'),
      of: ({ overturned }) => overturned.proposals,
      filter: (row) => found(row, 'overturned_proposal'),
    }),
    {
      name: 'returned',
      head: t('reviewers.returned'),
      help: { of: t('reviewers.returned'), says: t('help.returned') },
      number: true,
      cell: ({ id, returned }) => (
        <DeedCount count={returned} filter={deedFilter(search, { kind: 'cameBack', person: id })} />
      ),
      raw: ({ returned }) => returned,
    },
    shareColumn<Row>({
      name: 'gold_review',
      head: t('gold'),
      help: { of: t('gold'), says: t('help.gold') },
      of: ({ gold }) => gold?.review,
      filter: () => 'gold',
    }),
  ]
}
