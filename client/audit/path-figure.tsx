import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { XyChart } from '#client/charts/xy-chart.tsx'
import { sprtLines } from '#shared/agreement/sampling/sprt.ts'
import type { TwoPoints } from '#shared/agreement/sampling/two-point-plan.ts'

interface PathFigureProps {
  points: TwoPoints
  /** The defective ones so far, after each look. */
  path: readonly number[]
  last: number
  show: Show
}

interface Look {
  n: number
  found: number | null
  accept: number
  reject: number
}

/** The two lines of a sequential plan, and the way between them. */
export function PathFigure({ points, path, last, show }: PathFigureProps) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const { accept, reject, slope } = sprtLines(points)
  // As far as a clean sample needs, so that the first look has something before it.
  const clean = Math.ceil(-accept / slope)
  const end = Math.min(last, Math.ceil(1.25 * Math.max(clean, path.length)))
  const rows = Array.from({ length: end + 1 }, (_, n): Look => {
    const found = n === 0 ? 0 : (path[n - 1] ?? null)
    return { n, found, accept: accept + slope * n, reject: reject + slope * n }
  })
  const top = Math.ceil(Math.max(reject + slope * end, path.at(-1) ?? 0))
  const whole = (value: number) => say.count(Math.max(0, value))
  const columns: Column<Look>[] = [
    { name: 'judged', head: t('path.looks'), cell: ({ n }) => say.count(n), raw: ({ n }) => n },
    {
      name: 'defective',
      head: t('path.found'),
      cell: ({ found }) => (found === null ? '–' : say.count(found)),
      raw: ({ found }) => found,
      number: true,
    },
    {
      name: 'accept_at',
      head: t('path.accept'),
      cell: (row) => (row.accept < 0 ? '–' : whole(Math.floor(row.accept))),
      raw: (row) => row.accept,
      number: true,
    },
    {
      name: 'reject_at',
      head: t('path.reject'),
      cell: (row) => whole(Math.ceil(row.reject)),
      raw: (row) => row.reject,
      number: true,
    },
  ]
  return (
    <Figure
      title={t('path.title')}
      say={t('path.say')}
      columns={columns}
      rows={rows}
      keyOf={({ n }) => String(n)}
      file="sequential-plan"
      show={show}
      empty=""
      chart={
        <XyChart
          x={{ label: t('path.looks'), format: say.count, ticks: wholes(end) }}
          y={{ format: say.count, domain: [0, top], ticks: wholes(top) }}
          series={[
            {
              id: 'reject',
              label: t('path.reject'),
              tone: 'low',
              dash: 'dashed',
              kind: 'line',
              points: rows.map((row) => ({ x: row.n, y: row.reject })),
            },
            {
              id: 'accept',
              label: t('path.accept'),
              tone: 'high',
              dash: 'dotted',
              kind: 'line',
              points: rows.map((row) => ({ x: row.n, y: row.accept < 0 ? null : row.accept })),
            },
            {
              id: 'found',
              label: t('path.found'),
              tone: 'text',
              kind: 'step',
              points: rows.map((row) => ({ x: row.n, y: row.found })),
            },
          ]}
        />
      }
    />
  )
}

/** Whole numbers up to the end of an axis, not too many. */
function wholes(end: number): number[] {
  const step = Math.max(1, Math.ceil(end / 6))
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step)
}
