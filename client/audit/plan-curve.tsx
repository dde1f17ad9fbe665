import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { XyChart } from '#client/charts/xy-chart.tsx'
import {
  onCurve,
  type CurvePoint,
  operatingCurve,
  type Sized,
} from '#shared/audit/operating-curve.ts'

interface PlanCurveProps {
  of: Sized
  /** The share that was found; null before anything was. */
  observed: number | null
  show: Show
}

/** The operating curve of a plan, with its two points and what was found. */
export function PlanCurve({ of, observed, show }: PlanCurveProps) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const rows = operatingCurve(of, observed)
  const { plan } = of
  const isSequential = plan.kind === 'sequential'
  const marks = [
    ...('good' in plan ? [{ at: plan.good, label: t('curve.good') }] : []),
    ...('bad' in plan ? [{ at: plan.bad, label: t('curve.bad') }] : []),
  ]
  const columns: Column<CurvePoint>[] = [
    {
      name: 'really_defective',
      head: t('curve.share'),
      cell: ({ share }) => say.percent(share),
      raw: ({ share }) => share,
    },
    {
      name: 'accepted',
      head: t('curve.accepts'),
      cell: ({ accepts }) => say.percent(accepts),
      raw: ({ accepts }) => accepts,
      number: true,
    },
    ...(isSequential
      ? [
          {
            name: 'looks',
            head: t('curve.looks'),
            cell: ({ looks }: CurvePoint) => say.count(Math.round(looks)),
            raw: ({ looks }: CurvePoint) => looks,
            number: true,
          },
        ]
      : []),
  ]
  return (
    <Figure
      title={t('curve.title')}
      say={t(isSequential ? 'curve.saySequential' : 'curve.say')}
      columns={columns}
      rows={rows}
      keyOf={({ share }) => String(share)}
      file="operating-curve"
      show={show}
      empty={t('effect.none')}
      chart={
        <XyChart
          x={{ label: t('curve.share'), format: say.percent }}
          y={{ format: say.percent, domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
          marks={marks.map((mark) => ({ axis: 'x' as const, ...mark }))}
          series={[
            {
              id: 'accepts',
              label: t('curve.accepts'),
              tone: 'accent',
              kind: 'line',
              points: rows.map(({ accepts, share }) => ({ x: share, y: accepts })),
            },
            ...(observed === null
              ? []
              : [
                  {
                    id: 'observed',
                    label: t('curve.observed'),
                    tone: 'returned' as const,
                    kind: 'dots' as const,
                    points: [{ x: observed, y: onCurve(rows, observed) }],
                  },
                ]),
          ]}
        />
      }
    />
  )
}
