import type { ReactNode } from 'react'

import type { Raw } from './csv.ts'

/** A column of a figure's table and of its CSV. */
export interface Column<Row> {
  /** Its name in the CSV, the same in every language. */
  name: string
  head: ReactNode
  /** What the column means and where it is from, for those who ask; `of` is what they ask about. */
  help?: { of: string; says: string }
  cell: (row: Row) => ReactNode
  /** What the CSV holds: never rounded; null where there is nothing. Left out: the column is not in it. */
  raw?: (row: Row) => Raw
  /** What rows are sorted by when this column is chosen: the largest number first, or texts from A to Z. */
  order?: (row: Row) => number | string | null
  /** Seen only in one of the two forms; the CSV has it in both. */
  only?: 'chart' | 'table'
  /** Digits, which stand at the end of their column. */
  number?: boolean
  /** Left out on narrow screens. */
  wide?: boolean
}
