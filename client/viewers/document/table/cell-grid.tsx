/* oxlint-disable jsx-a11y/prefer-tag-over-role -- cells are placed one by one, which no table of HTML can */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'

import { pressOf } from '#client/viewers/key-box.tsx'

import { shortened } from './column-widths.ts'
import type { Cell } from './use-cell-search.ts'

export const rowHeight = 27

/** A table of which only the cells near the eye are in the page. Arrows move from cell to cell. */
export function CellGrid({
  label,
  head,
  rows,
  widths,
  at,
  matches,
  onAt,
  pins,
  isRevealed,
  onVisit,
  grid,
}: {
  label: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
  widths: readonly number[]
  at: Cell
  matches: (text: string) => boolean
  onAt: (cell: Cell) => void
  /** The remarks on a cell. */
  pins: (cell: Cell) => ReactNode
  isRevealed: (cell: Cell) => boolean
  /** A person is in the table. */
  onVisit: () => void
  grid: RefObject<HTMLDivElement | null>
}) {
  const id = useId()
  const numbers = String(rows.length).length * 8 + 20
  const own = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is passed on or memoized
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => own.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: rowHeight,
    initialOffset: Math.max(0, at.row - 3) * rowHeight,
    overscan: 8,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: head.length,
    getScrollElement: () => own.current,
    estimateSize: (column) => widths[column] ?? 100,
    scrollPaddingStart: numbers,
    overscan: 2,
  })
  useEffect(() => across.measure(), [across, widths])
  useEffect(() => {
    down.scrollToIndex(at.row, { align: 'auto' })
    across.scrollToIndex(at.column, { align: 'auto' })
  }, [down, across, at])
  const move = (rowsOn: number, columnsOn: number) =>
    onAt({
      row: clamp(at.row + rowsOn, rows.length),
      column: clamp(at.column + columnsOn, head.length),
    })
  const columns = across.getVirtualItems()
  const left = (start: number) => ({ insetInlineStart: numbers + start })
  const width = across.getTotalSize() + numbers
  return (
    <div
      ref={(element) => {
        own.current = element
        grid.current = element
      }}
      className="cells"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={head.length + 1}
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      onFocus={onVisit}
      onKeyDown={pressOf({
        ArrowDown: () => move(1, 0),
        ArrowUp: () => move(-1, 0),
        ArrowRight: () => move(0, 1),
        ArrowLeft: () => move(0, -1),
        PageDown: () => move(10, 0),
        PageUp: () => move(-10, 0),
        Home: () => onAt({ row: 0, column: 0 }),
        End: () => onAt({ row: rows.length - 1, column: at.column }),
      })}
    >
      <div className="cells-head" role="row" aria-rowindex={1} style={{ width }}>
        <div className="cell cell-number" role="columnheader" style={{ width: numbers }}>
          #
        </div>
        {columns.map(({ index, start, size }) => (
          <div
            key={index}
            className="cell"
            role="columnheader"
            aria-colindex={index + 2}
            title={shown(head[index])}
            style={{ ...left(start), width: size }}
          >
            {shown(head[index])}
          </div>
        ))}
      </div>
      <div role="rowgroup" style={{ height: down.getTotalSize(), width }}>
        {down.getVirtualItems().map(({ index: row, start: top }) => (
          <div
            key={row}
            className="cells-row"
            role="row"
            aria-rowindex={row + 2}
            style={{ top: top + rowHeight, width }}
          >
            <div className="cell cell-number" role="rowheader" style={{ width: numbers }}>
              {row + 1}
            </div>
            {columns.map(({ index: column, start, size }) => {
              const text = rows[row]?.[column] ?? ''
              const active = row === at.row && column === at.column
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid takes the keys and has the focus
                <div
                  key={column}
                  id={active ? `${id}-${row}-${column}` : undefined}
                  className="cell"
                  role="gridcell"
                  aria-colindex={column + 2}
                  aria-selected={active}
                  data-revealed={isRevealed({ row, column }) || undefined}
                  data-match={text !== '' && matches(text) ? true : undefined}
                  style={{ ...left(start), width: size }}
                  onClick={() => onAt({ row, column })}
                >
                  {shown(text)}
                  {pins({ row, column })}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

/** No column is wide enough for more. */
const shown = (text = '') => shortened(text, 200)

function clamp(at: number, count: number): number {
  return Math.min(Math.max(0, count - 1), Math.max(0, at))
}
