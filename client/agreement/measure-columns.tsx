import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'
import type { Show } from '#client/charts/turn-button.tsx'
import type { Estimate } from '#shared/agreement/estimate.ts'

import { EstimateCell } from './estimate-cell.tsx'
import { endsOf, isShare, type Measure, valueOf } from './measures.ts'

/** A column per measure; the table has its interval beside the value, the chart has drawn it already. */
export function measureColumn<Row>(
  measure: Measure,
  of: (row: Row) => Estimate | undefined,
  { t, show, wide = false }: { t: TFunction<'agreement'>; show: Show; wide?: boolean },
): Column<Row> {
  return {
    name: measure,
    head: t(`measure.${measure}`),
    help: { of: t(`measureName.${measure}`), says: t(`help.${measure}`) },
    number: true,
    wide: wide && show === 'chart',
    cell: (row) => (
      <EstimateCell estimate={of(row)} isShare={isShare(measure)} whole={show === 'table'} />
    ),
    raw: (row) => valueOf(of(row)),
    order: (row) => valueOf(of(row)),
  }
}

/** What the CSV says of a measure beside its value. */
export function measureCounts<Row>(measure: Measure, of: (row: Row) => Estimate | undefined) {
  return [
    { name: `${measure}_low`, raw: (row: Row) => endsOf(of(row)).low },
    { name: `${measure}_high`, raw: (row: Row) => endsOf(of(row)).high },
    { name: `${measure}_interval`, raw: (row: Row) => methodOf(of(row)) },
  ]
}

/** How the interval was made, or why there is no figure. */
export function methodOf(estimate: Estimate | undefined): string | null {
  if (!estimate) return null
  return estimate.status === 'ok' ? (estimate.interval?.method ?? null) : estimate.reason
}
