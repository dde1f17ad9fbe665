import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Figure } from '#client/charts/figure.tsx'
import { XyChart } from '#client/charts/xy-chart.tsx'
import { useUtcDay } from '#client/lib/use-utc-day.ts'
import type { AgreementRow, AgreementView } from '#shared/view/agreement-view.ts'
import { mondayOf } from '#shared/view/week.ts'

import { InstancesLink } from './instances-link.tsx'
import { endsOf, valueOf } from './measures.ts'
import { rowColumns } from './row-columns.tsx'
import { useSay } from './say.ts'
import { coefficientScale, krippendorffLimits } from './scale.ts'
import { useAgreementSearch } from './use-agreement-search.ts'
import { useCategoryName, useValueName } from './use-names.ts'

/** Below this a week's coefficient moves by chance more than people do. */
const leastOfWeek = 50

/** Alpha week after week with its interval, beside the raw share and the mix of what was said. */
export function WeekFigure({ view }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const nameOf = useValueName(view.people)
  const categoryOf = useCategoryName()
  const { search } = useAgreementSearch()
  const weeks = view.rows.toSorted((a, b) => mondayOf(a.value) - mondayOf(b.value))
  const points = (yOf: (row: AgreementRow) => number | null, rows = weeks) =>
    rows.map((row) => ({ x: mondayOf(row.value), y: yOf(row) }))
  const open = (x: number, mark: ReactNode) => {
    const row = weeks.find(({ value }) => mondayOf(value) === x)
    if (!row) return mark
    const label = t('weeks.open', { week: nameOf('week', row.value), count: row.figures.instances })
    return (
      <InstancesLink filter={row.filter} label={label}>
        {mark}
      </InstancesLink>
    )
  }
  const first = view.overall.prevalence[0]?.category ?? ''
  const few = weeks.filter(({ figures }) => figures.n < leastOfWeek)
  const told = weeks.filter(({ figures }) => figures.n >= 20)
  const date = useUtcDay('short')
  const band = told.flatMap(({ value, figures }) => {
    const { low, high } = endsOf(figures.alpha)
    return low === null || high === null ? [] : [{ x: mondayOf(value), low, high }]
  })
  const least = Math.min(0, ...band.map(({ low }) => low))
  return (
    <Figure
      title={t('weeks.title')}
      say={t('weeks.say')}
      columns={rowColumns({ t, by: 'week', show: 'table', scale: coefficientScale([]), nameOf })}
      rows={weeks}
      keyOf={({ value }) => value}
      file="agreement-over-time"
      show={search.show ?? 'chart'}
      empty={t('rows.none')}
      chart={
        <XyChart
          x={{ format: date, ticks: weeks.map(({ value }) => mondayOf(value)) }}
          y={{ format: say.coefficient, domain: [Math.floor(least * 5) / 5, 1] }}
          marks={krippendorffLimits.map((at) => ({ axis: 'y', at, label: at.toFixed(3).slice(1) }))}
          series={[
            {
              id: 'interval',
              label: t('weeks.band'),
              tone: 'accent',
              kind: 'band',
              points: band,
            },
            {
              id: 'alpha',
              label: t('measureName.alpha'),
              tone: 'accent',
              kind: 'line',
              dots: true,
              points: points(({ figures }) => valueOf(figures.alpha), told),
              open,
            },
            {
              id: 'percent',
              label: t('measureName.percent'),
              tone: 'text-quiet',
              kind: 'line',
              dash: 'dashed',
              points: points(({ figures }) => valueOf(figures.percent)),
            },
            {
              id: 'prevalence',
              label: t('weeks.prevalence', { category: categoryOf(first) }),
              tone: 'returned',
              kind: 'line',
              dash: 'dotted',
              points: points((row) => shareOf(row, first)),
            },
            {
              id: 'few',
              label: t('weeks.few'),
              tone: 'edge-strong',
              kind: 'dots',
              points: points(({ figures }) => valueOf(figures.alpha), few),
              open,
            },
          ]}
        />
      }
    />
  )
}

/** How large a part of what was said one category is. */
function shareOf({ figures: { prevalence } }: AgreementRow, category: string): number | null {
  const all = prevalence.reduce((sum, { count }) => sum + count, 0)
  const own = prevalence.find((one) => one.category === category)?.count ?? 0
  return all > 0 ? own / all : null
}
