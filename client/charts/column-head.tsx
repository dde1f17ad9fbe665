import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

import type { Column } from './column.ts'
import { HelpMark } from './help-mark.tsx'

import classes from './charts.module.css'

/** By which column a table is sorted; a minus before its name turns the order round. */
export interface Sort {
  by: string | undefined
  set: (by: string) => void
}

interface ColumnHeadProps<Row> {
  column: Column<Row>
  className: string
  sort: Sort | undefined
}

/** The head of a column; where it sorts, a button that says how it is sorted now. */
export function ColumnHead<Row>({ column, className, sort }: ColumnHeadProps<Row>) {
  const { name, head, order, help } = column
  const is = sort?.by === name ? 'forth' : sort?.by === `-${name}` ? 'back' : null
  // Numbers begin with the largest, names with A.
  const isDown = (is === 'forth') === (column.number === true)
  const Arrow = isDown ? IconArrowDown : IconArrowUp
  const direction = isDown ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={className}
      {...(sort && order && { 'aria-sort': is ? direction : 'none' })}
    >
      {sort && order ? (
        <UnstyledButton
          className={classes['sort']}
          onClick={() => sort.set(is === 'forth' ? `-${name}` : name)}
        >
          {head}
          {is && <Arrow size={12} aria-hidden />}
        </UnstyledButton>
      ) : (
        head
      )}
      {help && <HelpMark of={help.of}>{help.says}</HelpMark>}
    </th>
  )
}
