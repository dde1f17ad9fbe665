import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Behind } from '#client/agreement/behind-link.tsx'
import { endsOf, valueOf } from '#client/agreement/measures.ts'
import { plotColumn } from '#client/agreement/plot-column.tsx'
import type { Scale } from '#client/agreement/scale.ts'
import { ShareCell } from '#client/agreement/share-cell.tsx'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Estimate } from '#shared/agreement/estimate.ts'
import type { DeedKind } from '#shared/view/deed.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PersonView } from '#shared/view/people-figures.ts'

import { deedFilter, exactFilter } from './exact-filter.ts'
import type { PersonSearch } from './people-search.ts'
import { StrictnessCell } from './strictness-cell.tsx'

import classes from './people.module.css'

type Name =
  | 'submissions'
  | 'proposals'
  | 'gold_review'
  | 'low'
  | 'split'
  | 'minority'
  | 'strictness'
  | 'gold_check'

interface Row {
  name: Name
  estimate: Estimate
  filter: Behind
}

interface PersonRowsProps {
  person: PersonView['person']
  search: PersonSearch
  asLead: boolean
}

/** What came of one person's reviews and votes: a figure a row, each with its interval and n. */
export function PersonRows({ person, search, asLead }: PersonRowsProps) {
  const { t } = useTranslation('peopleFigures')
  const { show = 'chart' } = search
  const rows = rowsOf(person, asLead ? search : null)
  return (
    <Figure
      title={t('rows.title')}
      say={t('rows.say')}
      columns={columnsOf(t)}
      counts={[
        { name: 'k', raw: ({ estimate }) => partOf(estimate, 'k') },
        { name: 'only_own_low', raw: ({ estimate }) => partOf(estimate, 'b') },
        { name: 'only_other_low', raw: ({ estimate }) => partOf(estimate, 'c') },
        { name: 'n', raw: ({ estimate }) => estimate.n },
        { name: 'low', raw: ({ estimate }) => endsOf(estimate).low },
        { name: 'high', raw: ({ estimate }) => endsOf(estimate).high },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
      file="person"
      show={show}
      isQuiet={({ estimate }) => estimate.n < 20}
      empty={t('rows.empty')}
    />
  )
}

const whole: Scale = {
  from: 0,
  to: 1,
  marks: [
    [0, '0'],
    [0.5, '50 %'],
    [1, '100 %'],
  ],
  limits: [],
}

const row = (name: Name, estimate: Estimate, filter: Behind): Row => ({ name, estimate, filter })

function partOf(estimate: Estimate, part: string): number | null {
  return estimate.status === 'ok' ? (estimate.components[part] ?? null) : null
}

function rowsOf(
  { id, checking, done, gold, overturned, roles }: PersonView['person'],
  search: PersonSearch | null,
): Row[] {
  const reviews = roles.includes('reviewer') || done.reviews > 0
  const checks = roles.includes('checker') || done.votes > 0
  const { proposals, submissions } = overturned
  const { low, minority, split, strictness } = checking
  const found = (of: InstanceFilter) => search && exactFilter(search, { ...of, rater: id })
  const did = (kind: DeedKind) => search && deedFilter(search, { kind, person: id })
  const hits = search && 'gold'
  return [
    ...(reviews
      ? [
          row('submissions', submissions, found({ outcome: 'overturned_submission' })),
          row('proposals', proposals, found({ outcome: 'overturned_proposal' })),
        ]
      : []),
    ...(reviews && gold ? [row('gold_review', gold.review, hits)] : []),
    ...(checks
      ? [
          row('low', low, did('low')),
          row('strictness', strictness, found({ votes: 'paired' })),
          row('split', split, found({ votes: 'split' })),
          row('minority', minority, did('minority')),
        ]
      : []),
    ...(checks && gold ? [row('gold_check', gold.check, hits)] : []),
  ]
}

function columnsOf(t: TFunction<'peopleFigures'>): Column<Row>[] {
  return [
    {
      name: 'figure',
      head: t('rows.figure'),
      cell: ({ name }) => (
        <>
          {t(`rows.name.${name}`)}
          <small className={classes['below']}>{t(`rows.means.${name}`)}</small>
        </>
      ),
      raw: ({ name }) => name,
    },
    plotColumn<Row>(whole, ({ estimate, name }) =>
      name === 'strictness' || estimate.n === 0 ? {} : { dot: estimate },
    ),
    {
      name: 'value',
      head: t('rows.value'),
      number: true,
      cell: ({ estimate, filter, name }) =>
        name === 'strictness' ? (
          <StrictnessCell strictness={estimate} filter={filter === 'gold' ? null : filter} />
        ) : (
          <ShareCell share={estimate} filter={filter} />
        ),
      raw: ({ estimate }) => valueOf(estimate),
    },
  ]
}
