import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { Bar } from '#client/charts/bar.tsx'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { useReasonName } from '#client/check/use-reason-name.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { InstancesLink } from './instances-link.tsx'

interface Given {
  reason: string
  count: number
}

interface SplitReasonsProps {
  reasons: readonly Given[]
  /** What finds the instances of all the figures. */
  filter: InstanceFilter
  show: Show
}

/** What the low votes of split rounds were given for. */
export function SplitReasons({ filter, reasons, show }: SplitReasonsProps) {
  const { t } = useTranslation('agreement')
  const reasonName = useReasonName()
  const most = Math.max(1, ...reasons.map(({ count }) => count))
  return (
    <Figure
      title={t('reasons.title')}
      say={t('reasons.say')}
      columns={columnsOf({ t, most, filter, reasonName })}
      rows={reasons}
      keyOf={(row) => row.reason}
      file="split-reasons"
      show={show}
      empty={t('reasons.none')}
    />
  )
}

interface Asked {
  t: TFunction<'agreement'>
  most: number
  filter: InstanceFilter
  reasonName: (code: string) => string
}

function columnsOf({ t, most, filter, reasonName }: Asked): Column<Given>[] {
  return [
    {
      name: 'reason',
      head: t('reasons.reason'),
      cell: ({ reason }) => (
        <InstancesLink filter={{ ...filter, votes: 'split', reason }}>
          {reasonName(reason)}
        </InstancesLink>
      ),
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
