import type { ReactNode } from 'react'

import type { Behind } from '#client/agreement/behind-link.tsx'
import { endsOf, valueOf } from '#client/agreement/measures.ts'
import { ShareCell } from '#client/agreement/share-cell.tsx'
import type { Column } from '#client/charts/column.ts'
import type { Raw } from '#client/charts/csv.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

interface Shared<Row> {
  name: string
  head: ReactNode
  help?: { of: string; says: string }
  of: (row: Row) => Estimate | undefined
  filter: (row: Row) => Behind
}

/** A share with its k, n and interval; few are sorted last, because they say nothing of an order. */
export function shareColumn<Row>({ of, filter, ...rest }: Shared<Row>): Column<Row> {
  return {
    ...rest,
    number: true,
    cell: (row) => {
      const share = of(row)
      return share ? <ShareCell share={share} filter={filter(row)} /> : '–'
    },
    raw: (row) => valueOf(of(row)),
    order: (row) => orderOf(of(row)),
  }
}

/** The value where it bears being compared. */
export function orderOf(estimate: Estimate | undefined): number | null {
  if (!estimate || ['nothing', 'too_few'].includes(enough(estimate.n))) return null
  return valueOf(estimate)
}

/** The counts and the ends of the interval behind a share, for its CSV. */
export function countsOf<Row>(
  name: string,
  of: (row: Row) => Estimate | undefined,
): { name: string; raw: (row: Row) => Raw }[] {
  const part = (key: string) => (row: Row) => {
    const estimate = of(row)
    return estimate?.status === 'ok' ? (estimate.components[key] ?? null) : 0
  }
  return [
    { name: `${name}_k`, raw: part('k') },
    { name: `${name}_n`, raw: (row) => of(row)?.n ?? 0 },
    { name: `${name}_low`, raw: (row) => endsOf(of(row)).low },
    { name: `${name}_high`, raw: (row) => endsOf(of(row)).high },
  ]
}
