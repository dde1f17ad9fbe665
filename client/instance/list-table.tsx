import { Skeleton } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { Selection } from '#client/bulk/use-selection.ts'
import type { InstanceRow } from '#shared/view/instance-view.ts'

import { ListRow } from './list-row.tsx'

import classes from './list.module.css'

interface ListTableProps {
  rows: readonly InstanceRow[]
  total: number
  active: number
  loadMore: () => void
  /** For those who may do something with several. */
  selection?: Selection
  act: {
    move: (by: number) => void
    choose: (place: number) => void
    preview: () => void
    open: () => void
  }
}

const columns = [
  'id',
  'domain',
  'excerpt',
  'combination',
  'difficulty',
  'stage',
  'findings',
  'updated',
] as const

/** The rows that are on the screen, of as many as there are. The focus stays on the table; the active row moves. */
export function ListTable(props: ListTableProps) {
  const { rows, total, active, loadMore, act, selection } = props
  const { t } = useTranslation('instance')
  const grid = useRef<HTMLTableElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => (window.innerWidth < 720 ? 92 : 40),
    overscan: 12,
    scrollMargin: grid.current?.offsetTop ?? 0,
    scrollPaddingStart: 96,
    scrollPaddingEnd: 24,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 1 && rows.length < total) loadMore()
  }, [last, rows.length, total, loadMore])
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active)
  }, [active, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    if (selection && choosesBy(event, { ...props, selection })) {
      event.preventDefault()
      return
    }
    const act1 = keyed(event.key, act)
    if (!act1 || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    act1()
  }
  return (
    <table
      ref={grid}
      id="instances"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen by keys
      role="grid"
      tabIndex={0}
      aria-label={t('list.title')}
      aria-rowcount={total + 1}
      data-choosing={selection !== undefined}
      aria-activedescendant={active < 0 ? undefined : `row-${active}`}
      className={classes['grid']}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1} className={`${classes['row']} ${classes['head']}`}>
          {columns.map((column) => (
            <th key={column}>{t(`list.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index]
          return (
            <tr
              key={item.key}
              id={`row-${item.index}`}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className={`${classes['row']} ${classes['body']}`}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
              onClick={() => act.choose(item.index)}
            >
              {row ? (
                <ListRow
                  row={row}
                  {...(selection && {
                    choice: {
                      on: selection.has(row.key),
                      toggle: (range: boolean) => selection.toggle(item.index, range),
                    },
                  })}
                />
              ) : (
                <td className={classes['waiting']}>
                  <Skeleton height={16} />
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Shift chooses as in other lists: with Space the row, with an arrow on to the next; Control or Command with A all. */
function choosesBy(
  event: KeyboardEvent,
  { act, active, rows, selection }: ListTableProps & { selection: Selection },
): boolean {
  if (event.key === 'Escape' && selection.count > 0) selection.chooseNone()
  else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a')
    selection.chooseAll()
  else if (event.shiftKey && event.key === ' ') selection.toggle(active)
  else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const next = Math.max(
      0,
      Math.min(active + (event.key === 'ArrowDown' ? 1 : -1), rows.length - 1),
    )
    if (selection.count === 0) selection.toggle(Math.max(0, active))
    selection.toggle(next, true)
    act.choose(next)
  } else return false
  return true
}

function keyed(key: string, act: ListTableProps['act']): (() => void) | undefined {
  const keys: Record<string, () => void> = {
    ArrowDown: () => act.move(1),
    ArrowUp: () => act.move(-1),
    PageDown: () => act.move(10),
    PageUp: () => act.move(-10),
    Home: () => act.choose(0),
    ' ': act.preview,
    Enter: act.open,
  }
  return keys[key]
}
