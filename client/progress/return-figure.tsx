import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { readable } from '#client/lib/readable.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { ReturnCount } from '#shared/view/progress-view.ts'
import { noReason, type ReturnKind, returnKinds, writeReturned } from '#shared/view/returned.ts'

import { Counted } from './counted.tsx'

import classes from './figures.module.css'

interface ReturnFigureProps {
  returns: readonly ReturnCount[]
  days: { from?: string | undefined; to?: string | undefined }
  show: Show
  search: InstanceFilter
}

/** What came back, how, and why; all of each kind first. */
export function ReturnFigure({ returns, days, show, search }: ReturnFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const reasons = [...new Set(returns.map(({ reason }) => reason))]
  const sumOf = (reason: string | null) =>
    returns
      .filter((one) => one.reason === reason)
      .reduce((sum, { instances }) => sum + instances, 0)
  const rows = reasons.toSorted(
    (a, b) => Number(b === null) - Number(a === null) || sumOf(b) - sumOf(a),
  )
  const found = (kind: ReturnKind, reason: string | null) =>
    returns.find((one) => one.kind === kind && one.reason === reason)
  const most = Math.max(1, ...returns.map(({ instances }) => instances))
  const stretch = { from: days.from ?? null, to: days.to ?? null }
  return (
    <Figure
      title={t('returns.title')}
      say={t('returns.say')}
      columns={columnsOf(t, {
        count: (kind, reason) => found(kind, reason)?.instances ?? 0,
        rounds: (kind, reason) => found(kind, reason)?.rounds ?? 0,
        to: (kind, reason) => ({
          ...search,
          returned: writeReturned({ kind, reason, days: stretch }),
        }),
        most: show === 'chart' ? most : undefined,
      })}
      rows={rows}
      keyOf={(reason) => reason ?? ''}
      file="returns-by-reason"
      show={show}
      empty={t('returns.empty')}
    />
  )
}

interface Told {
  count: (kind: ReturnKind, reason: string | null) => number
  rounds: (kind: ReturnKind, reason: string | null) => number
  to: (kind: ReturnKind, reason: string | null) => InstanceFilter
  most: number | undefined
}

function columnsOf(
  t: TFunction<['figures', 'common']>,
  { count, rounds, to, most }: Told,
): Column<string | null>[] {
  const ofKind = (kind: ReturnKind): Column<string | null>[] => [
    {
      name: kind,
      head: t(`common:returned.${kind}`),
      number: most === undefined,
      cell: (reason) => (
        <Counted
          count={count(kind, reason)}
          most={most}
          tone="returned"
          search={to(kind, reason)}
        />
      ),
      raw: (reason) => count(kind, reason),
    },
    {
      name: `${kind}_rounds`,
      head: t('returns.rounds', { kind: t(`common:returned.${kind}`) }),
      number: true,
      only: 'table',
      cell: (reason) => rounds(kind, reason).toLocaleString(),
      raw: (reason) => rounds(kind, reason),
    },
  ]
  return [
    {
      name: 'reason',
      head: t('returns.reason'),
      cell: (reason) => <span className={classes['name']}>{nameOf(t, reason)}</span>,
      raw: (reason) => reason ?? 'all',
    },
    ...returnKinds.filter((kind) => count(kind, null) > 0).flatMap(ofKind),
  ]
}

function nameOf(t: TFunction<['figures', 'common']>, reason: string | null): string {
  if (reason === null) return t('returns.all')
  return reason === noReason ? t('common:returned.none') : readable(reason)
}
