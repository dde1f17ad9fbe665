import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { PeopleView } from '#shared/view/people-figures.ts'

import { DeedCount } from './deed-count.tsx'
import { deedFilter } from './exact-filter.ts'
import type { PeopleSearch } from './people-search.ts'
import { personColumn } from './person-column.tsx'
import { perDay, perHour } from './rates.ts'
import { TimeCell } from './time-cell.tsx'
import { useSayRate } from './use-say-rate.ts'

import classes from './people.module.css'

type Row = PeopleView['people'][number]

interface WorkFigureProps {
  people: readonly Row[]
  search: PeopleSearch
}

/** What each person handed in, how much on a day and in an hour, and how long one takes. */
export function WorkFigure({ people, search }: WorkFigureProps) {
  const { t } = useTranslation('peopleFigures')
  const rate = useSayRate()
  return (
    <Figure
      title={t('work.title')}
      say={`${t('work.say')} ${t('counts')}`}
      columns={columnsOf({ t, rate, search })}
      counts={(['review', 'check'] as const).flatMap((side) => [
        { name: `${side}_timed`, raw: ({ time }: Row) => time[side]?.n ?? 0 },
        { name: `${side}_lower_quartile`, raw: ({ time }: Row) => time[side]?.low ?? null },
        { name: `${side}_upper_quartile`, raw: ({ time }: Row) => time[side]?.high ?? null },
        { name: `${side}_seconds`, raw: ({ time }: Row) => time[side]?.total ?? 0 },
      ])}
      rows={people}
      keyOf={({ id }) => id}
      file="people-work"
      show="table"
      isQuiet={({ disabled }) => disabled}
      empty={t('work.empty')}
    />
  )
}

interface Asked {
  t: TFunction<'peopleFigures'>
  rate: (rate: number | null) => string
  search: PeopleSearch
}

const kinds = ['reviews', 'secondReviews', 'votes', 'tieBreaks', 'returns', 'days'] as const

function columnsOf({ t, rate, search }: Asked): Column<Row>[] {
  return [
    personColumn<Row>(t, search),
    ...kinds.map((kind): Column<Row> => ({
      name: kind,
      head: t(`done.${kind}`),
      number: true,
      cell: ({ done, id }) => (
        <DeedCount
          count={done[kind]}
          filter={kind === 'days' ? null : deedFilter(search, { kind, person: id })}
        />
      ),
      raw: ({ done }) => done[kind],
    })),
    {
      name: 'per_day',
      head: t('perDay'),
      number: true,
      cell: ({ done }) => rate(perDay(done)),
      raw: ({ done }) => perDay(done),
    },
    {
      name: 'per_hour',
      head: t('perHour'),
      help: { of: t('perHour'), says: t('help.time') },
      number: true,
      cell: ({ time }) => {
        const { n, rate: found } = perHour(time)
        if (n < 2) return '–'
        return (
          <>
            {rate(found)}
            <small className={classes['below']}>{t('n', { n })}</small>
          </>
        )
      },
      raw: ({ time }) => perHour(time).rate,
    },
    {
      name: 'review_median_seconds',
      head: t('time.review'),
      help: { of: t('time.review'), says: t('help.time') },
      number: true,
      cell: ({ done, time }) => (
        <TimeCell time={time.review} of={done.reviews + done.secondReviews} />
      ),
      raw: ({ time }) => time.review?.median ?? null,
    },
    {
      name: 'check_median_seconds',
      head: t('time.check'),
      help: { of: t('time.check'), says: t('help.time') },
      number: true,
      cell: ({ done, time }) => (
        <TimeCell time={time.check} of={done.votes + done.tieBreaks + done.returns} />
      ),
      raw: ({ time }) => time.check?.median ?? null,
    },
  ]
}
