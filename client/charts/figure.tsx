import { type ReactNode, useId } from 'react'

import type { Sort } from './column-head.tsx'
import type { Column } from './column.ts'
import type { Raw } from './csv.ts'
import { FigureTable } from './figure-table.tsx'
import { sorted } from './sorted.ts'
import { TakeAlong } from './take-along.tsx'

import classes from './charts.module.css'

export interface FigureProps<Row> {
  title: string
  /** One sentence: what the figure means, and when it is not to be trusted. */
  say?: ReactNode
  columns: readonly Column<Row>[]
  /** Columns that only the CSV has: the raw counts behind what is shown. */
  counts?: readonly { name: string; raw: (row: Row) => Raw }[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** The name of the CSV, without its ending. */
  file: string
  show: 'chart' | 'table'
  /** The same as the table, to be looked at. Left out: the table, with the columns that each form has. */
  chart?: ReactNode
  /** Left out: the rows stay as they come. */
  sort?: Sort
  /** Rows that say little, and are grey. */
  isQuiet?: (row: Row) => boolean
  /** Many rows or columns: the heads stay while the page scrolls, and the first column while the table does. */
  long?: boolean
  /** A table of the benchmark's paper, which can be copied as LaTeX too. */
  paper?: boolean
  /** What stands here while there are no rows: what belongs here, and how it comes. */
  empty: ReactNode
}

/** A figure: title, a sentence, the chart or the table of the same rows, and its CSV. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { title, say, columns, keyOf, file, show, chart, empty, sort, isQuiet, long } = props
  const id = useId()
  const rows = sorted(props.rows, columns, sort?.by)
  const told = [...columns, ...(props.counts ?? [])].flatMap(({ name, raw }) =>
    raw ? [{ name, raw }] : [],
  )
  return (
    <section className={classes['figure']} aria-labelledby={id}>
      <header className={classes['figureHead']}>
        <h2 id={id}>{title}</h2>
        {rows.length > 0 && (
          <TakeAlong
            title={title}
            file={file}
            head={told.map(({ name }) => name)}
            lines={rows.map((row) => told.map(({ raw }) => raw(row)))}
            paper={props.paper ?? false}
          />
        )}
      </header>
      {say !== undefined && <p className={classes['say']}>{say}</p>}
      {rows.length === 0 ? (
        <p className={classes['empty']}>{empty}</p>
      ) : show === 'chart' && chart !== undefined ? (
        chart
      ) : (
        <FigureTable
          columns={columns.filter(({ only }) => only === undefined || only === show)}
          rows={rows}
          keyOf={keyOf}
          labelledBy={id}
          sort={sort}
          isQuiet={isQuiet}
          long={long}
        />
      )}
    </section>
  )
}
