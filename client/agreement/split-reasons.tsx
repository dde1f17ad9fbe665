import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { Bar } from '#client/charts/bar.tsx'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { readable } from '#client/lib/readable.ts'

interface Given {
  reason: string
  count: number
}

/** What the low votes of split rounds were given for. */
export function SplitReasons({ reasons, show }: { reasons: readonly Given[]; show: Show }) {
  const { t } = useTranslation('agreement')
  const most = Math.max(1, ...reasons.map(({ count }) => count))
  return (
    <Figure
      title={t('reasons.title')}
      say={t('reasons.say')}
      columns={columnsOf(t, most)}
      rows={reasons}
      keyOf={(row) => row.reason}
      file="split-reasons"
      show={show}
      empty={t('reasons.none')}
    />
  )
}

function columnsOf(t: TFunction<'agreement'>, most: number): Column<Given>[] {
  return [
    {
      name: 'reason',
      head: t('reasons.reason'),
      cell: (row) => readable(row.reason),
      raw: (row) => row.reason,
    },
    {
      name: 'bar',
      head: null,
      only: 'chart',
      cell: (row) => <Bar value={row.count} most={most} />,
    },
    {
      name: 'count',
      head: t('reasons.count'),
      number: true,
      cell: (row) => row.count,
      raw: (row) => row.count,
    },
  ]
}
