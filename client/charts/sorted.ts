import type { Column } from './column.ts'

/**
 * The rows in the order of the column that `by` names, the other way round after a minus; where nothing can be compared the
 * row stands last, either way. As they came where `by` names no column that sorts.
 */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  by: string | undefined,
): readonly Row[] {
  const isBack = by?.startsWith('-') ?? false
  const order = columns.find(({ name }) => name === by?.replace(/^-/, ''))?.order
  if (!order) return rows
  return rows.toSorted((one, other) => {
    const [a, b] = [order(one), order(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const less = typeof a === 'string' ? a.localeCompare(String(b)) : Number(b) - a
    return isBack ? -less : less
  })
}
