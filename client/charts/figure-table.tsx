import { ColumnHead, type Sort } from './column-head.tsx'
import type { Column } from './column.ts'
import { useHeads } from './use-heads.ts'

import classes from './charts.module.css'

interface FigureTableProps<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  labelledBy: string
  sort?: Sort | undefined
  /** Rows that say little, and are grey. */
  isQuiet?: ((row: Row) => boolean) | undefined
  /** Many rows or columns: the heads stay while the page scrolls, and the first column while the table does. */
  long?: boolean | undefined
}

/** Rows in digits. The first column names the row; where the table is wider than its place it scrolls, also by keys. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { columns, rows, keyOf, labelledBy, sort, isQuiet, long = false } = props
  const box = useHeads(long)
  const [first, ...others] = columns
  const classOf = ({ number, wide }: Column<Row>) =>
    [number ? classes['number'] : '', wide ? classes['wide'] : ''].filter(Boolean).join(' ')
  return (
    <section
      className={classes['tableBox']}
      ref={box}
      data-long={long}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
      tabIndex={0}
      aria-labelledby={labelledBy}
    >
      <table className={classes['table']} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead
                key={column.name}
                column={column}
                className={classOf(column)}
                sort={sort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-quiet={isQuiet?.(row)}>
              {first && <th scope="row">{first.cell(row)}</th>}
              {others.map((column) => (
                <td key={column.name} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
