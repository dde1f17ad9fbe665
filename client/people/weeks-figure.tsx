import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { BehindLink } from '#client/agreement/behind-link.tsx'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { XyChart } from '#client/charts/xy-chart.tsx'
import { useUtcDay } from '#client/lib/use-utc-day.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Weekly } from '#shared/view/people-figures.ts'
import { mondayOf } from '#shared/view/week.ts'

import { DeedCount } from './deed-count.tsx'
import { useWeekName } from './use-week-name.ts'
import { weekColumn } from './week-column.ts'

type Row = Weekly['done'][number]
type WeeklyKind = Exclude<keyof Row, 'week'>

const all = [
  { kind: 'reviews', by: 'reviewer', tone: 'accent', dash: 'whole' },
  { kind: 'votes', by: 'checker', tone: 'information', dash: 'dashed' },
  { kind: 'returns', by: 'checker', tone: 'returned', dash: 'dotted' },
] as const

interface WeeksFigureProps {
  weeks: readonly Row[]
  show: 'chart' | 'table'
  role: 'reviewer' | 'checker' | undefined
  /** What finds what was done in a week; null for those who may not list it. */
  filterOf: ((kind: WeeklyKind, week: string) => InstanceFilter) | null
}

/** What was handed in, week by week. */
export function WeeksFigure({ weeks, show, role, filterOf }: WeeksFigureProps) {
  const { t, i18n } = useTranslation('peopleFigures')
  const weekName = useWeekName()
  const day = useUtcDay('short')
  const kinds = all.filter(({ by }) => role === undefined || by === role)
  const open = (kind: WeeklyKind) => (x: number, mark: ReactNode) => {
    const row = weeks.find(({ week }) => mondayOf(week) === x)
    if (!row || !filterOf) return mark
    const label = `${weekName(row.week)}: ${t(`weeks.${kind}`)} ${row[kind].toLocaleString(i18n.language)}`
    return (
      <BehindLink behind={filterOf(kind, row.week)} label={label}>
        {mark}
      </BehindLink>
    )
  }
  return (
    <Figure
      title={t('weeks.title')}
      say={t('weeks.say')}
      columns={columnsOf(t, { weekName, kinds, filterOf })}
      rows={weeks}
      keyOf={({ week }) => week}
      file="done-by-week"
      show={show}
      empty={t('weeks.empty')}
      chart={
        <XyChart
          height={200}
          x={{ format: day, ticks: weeks.map(({ week }) => mondayOf(week)) }}
          y={{ format: (y) => y.toLocaleString(i18n.language) }}
          series={kinds.map(({ kind, tone, dash }) => ({
            id: kind,
            label: t(`weeks.${kind}`),
            tone,
            dash,
            kind: 'bars',
            stack: 'done',
            points: weeks.map((row) => ({ x: mondayOf(row.week), y: row[kind] })),
            open: filterOf ? open(kind) : undefined,
          }))}
        />
      }
    />
  )
}

interface Asked {
  weekName: (week: string) => string
  kinds: readonly (typeof all)[number][]
  filterOf: WeeksFigureProps['filterOf']
}

function columnsOf(
  t: TFunction<'peopleFigures'>,
  { weekName, kinds, filterOf }: Asked,
): Column<Row>[] {
  return [
    weekColumn(t, weekName),
    ...kinds.map(({ kind }): Column<Row> => ({
      name: kind,
      head: t(`weeks.${kind}`),
      number: true,
      cell: (row) => (
        <DeedCount count={row[kind]} filter={filterOf ? filterOf(kind, row.week) : null} />
      ),
      raw: (row) => row[kind],
    })),
  ]
}
