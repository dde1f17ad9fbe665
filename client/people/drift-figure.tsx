import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { type Behind, BehindLink } from '#client/agreement/behind-link.tsx'
import { type Say, useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { XyChart } from '#client/charts/xy-chart.tsx'
import { useUtcDay } from '#client/lib/use-utc-day.ts'
import type { WeekShare } from '#shared/view/people-figures.ts'
import { mondayOf } from '#shared/view/week.ts'

import { charted, type ChartedWeek, type Span } from './charted.ts'
import { DeedCount } from './deed-count.tsx'
import { useWeekName } from './use-week-name.ts'
import { weekColumn } from './week-column.ts'

/** What finds the k and the n of a week. */
export type BehindWeek = (week: string) => Record<'k' | 'n', Behind>

interface DriftFigureProps {
  of: 'overturned' | 'low' | 'goldMissed'
  /** All of them, also those outside of the span. */
  weeks: readonly WeekShare[]
  span: Span
  show: 'chart' | 'table'
  /** What finds those of a week; left out for those who may not list them. */
  behind?: BehindWeek | undefined
}

/** A share week by week within the limits that chance alone keeps to, and what lies outside of them. */
export function DriftFigure({ of, weeks, span, show, behind }: DriftFigureProps) {
  const { t } = useTranslation('peopleFigures')
  const say = useSay()
  const weekName = useWeekName()
  const { basis, center, rows } = charted(weeks, span)
  const day = useUtcDay('short')
  const out = rows.filter((row) => row.out !== null)
  const named = out.map(({ week, out: side }) =>
    t(`drift.${side === 'high' ? 'above' : 'below'}`, { week: weekName(week) }),
  )
  const points = (yOf: (row: ChartedWeek) => number | null) =>
    rows.map((row) => ({ x: mondayOf(row.week), y: yOf(row) }))
  const open = (x: number, mark: ReactNode) => {
    const row = rows.find(({ week }) => mondayOf(week) === x)
    if (!row) return mark
    const label = t('drift.open', { week: weekName(row.week), k: row.k, n: row.n })
    return (
      <BehindLink behind={behind?.(row.week).n ?? null} label={label}>
        {mark}
      </BehindLink>
    )
  }
  return (
    <Figure
      title={t(`drift.${of}.title`)}
      say={
        <>
          {t(`drift.${of}.say`)}{' '}
          {center !== null &&
            rows.length > 0 &&
            t('drift.limits', {
              share: say.percent(center),
              count: basis,
            })}{' '}
          {rows.length > 0 &&
            (named.length > 0 ? t('drift.out', { weeks: named.join('; ') }) : t('drift.in'))}
        </>
      }
      columns={columnsOf({ t, say, weekName, behind })}
      rows={rows}
      keyOf={({ week }) => week}
      file={`drift-${of}`}
      show={show}
      isQuiet={({ n }) => n < 20}
      empty={t(`drift.${of}.empty`)}
      chart={
        <XyChart
          height={220}
          x={{ format: day, ticks: rows.map(({ week }) => mondayOf(week)) }}
          y={{ format: say.percent }}
          marks={center === null ? [] : [{ axis: 'y', at: center, label: say.percent(center) }]}
          series={[
            {
              id: 'limits',
              label: t('drift.band'),
              tone: 'text-quiet',
              kind: 'band',
              points: rows.flatMap(({ week, limits }) =>
                limits ? [{ x: mondayOf(week), ...limits }] : [],
              ),
            },
            {
              id: 'share',
              label: t(`drift.${of}.share`),
              tone: 'accent',
              kind: 'line',
              dots: true,
              points: points(({ share }) => share),
              open: behind && open,
            },
            {
              id: 'out',
              label: t('drift.outside'),
              tone: 'low',
              kind: 'dots',
              shape: 'diamond',
              points: points((row) => (row.out === null ? null : row.share)),
            },
          ]}
        />
      }
    />
  )
}

interface Asked {
  t: TFunction<'peopleFigures'>
  say: Say
  weekName: (week: string) => string
  behind: BehindWeek | undefined
}

function columnsOf({ t, say, weekName, behind }: Asked): Column<ChartedWeek>[] {
  return [
    weekColumn(t, weekName),
    {
      name: 'k',
      head: t('drift.k'),
      number: true,
      cell: ({ k, week }) => <DeedCount count={k} filter={behind?.(week).k ?? null} />,
      raw: ({ k }) => k,
    },
    {
      name: 'n',
      head: 'n',
      number: true,
      cell: ({ n, week }) => <DeedCount count={n} filter={behind?.(week).n ?? null} />,
      raw: ({ n }) => n,
    },
    {
      name: 'share',
      head: t('drift.share'),
      number: true,
      cell: ({ share }) => (share === null ? '–' : say.percent(share)),
      raw: ({ share }) => share,
    },
    {
      name: 'lower_limit',
      head: t('drift.lower'),
      number: true,
      cell: ({ limits }) => (limits ? say.percent(limits.low) : '–'),
      raw: ({ limits }) => limits?.low ?? null,
    },
    {
      name: 'upper_limit',
      head: t('drift.upper'),
      number: true,
      cell: ({ limits }) => (limits ? say.percent(limits.high) : '–'),
      raw: ({ limits }) => limits?.high ?? null,
    },
    {
      name: 'outside',
      head: t('drift.outside'),
      number: true,
      cell: ({ out }) => out !== null && t(`drift.side.${out}`),
      raw: ({ out }) => out,
    },
  ]
}
