import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { XyChart } from '#client/charts/xy-chart.tsx'
import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'

interface Point {
  share: number
  low: number
  high: number
}

const steps = 24

/** The interval that a sample of n will give, by what is found in it. */
export function WidthCurve({ n, expected, show }: { n: number; expected: number; show: Show }) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const top = Math.min(1, Math.max(0.1, 3 * expected))
  const rows = Array.from({ length: steps + 1 }, (_, i): Point => {
    const share = (i * top) / steps
    const { high, low } = wilsonInterval(share * n, n)
    return { share, low, high }
  })
  const columns: Column<Point>[] = [
    {
      name: 'found',
      head: t('width.found'),
      cell: ({ share }) => say.percent(share),
      raw: ({ share }) => share,
    },
    {
      name: 'low',
      head: t('width.low'),
      cell: ({ low }) => say.percent(low),
      raw: ({ low }) => low,
      number: true,
    },
    {
      name: 'high',
      head: t('width.high'),
      cell: ({ high }) => say.percent(high),
      raw: ({ high }) => high,
      number: true,
    },
  ]
  return (
    <Figure
      title={t('width.title')}
      say={t('width.say')}
      columns={columns}
      rows={rows}
      keyOf={({ share }) => String(share)}
      file="interval-to-expect"
      show={show}
      empty={t('effect.none')}
      chart={
        <XyChart
          x={{ label: t('width.found'), format: say.percent }}
          y={{ format: say.percent }}
          series={[
            {
              id: 'interval',
              label: t('width.interval'),
              tone: 'accent',
              kind: 'band',
              points: rows.map(({ high, low, share }) => ({ x: share, low, high })),
            },
            {
              id: 'found',
              label: t('width.found'),
              tone: 'text',
              kind: 'line',
              points: rows.map(({ share }) => ({ x: share, y: share })),
            },
          ]}
        />
      }
    />
  )
}
