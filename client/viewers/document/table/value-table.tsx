import { IconArrowBarBoth, IconArrowsHorizontal, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { FindBar } from '#client/viewers/document/find-bar.tsx'
import { matcherOf } from '#client/viewers/document/matcher.ts'
import { pressOf } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

import { CellGrid } from './cell-grid.tsx'
import { columnWidths, shortened } from './column-widths.ts'
import { tableRows } from './table-keys.ts'
import { type Cell, useCellSearch } from './use-cell-search.ts'
import { type OfBook, useTableSpots } from './use-table-spots.tsx'

export const firstTable = {
  at: { row: 0, column: 0 },
  finding: false,
  search: { query: '', caseSensitive: false, entireWord: false },
}
type TableState = typeof firstTable

const step = 40
/** The most of one cell that is shown, in characters. */
const longestCell = 10_000

/** A table of values with find, columns as wide as one likes, and the whole content of the cell that is chosen. */
export function ValueTable({
  head,
  rows,
  label,
  kept,
  bar,
  book,
}: {
  head: readonly string[]
  rows: readonly (readonly string[])[]
  label: string
  kept: Kept<TableState>
  bar: ReactNode
  book?: OfBook
}) {
  const { t } = useTranslation('viewers')
  const grid = useRef<HTMLDivElement>(null)
  const [state, setState] = useState(kept.read)
  const [changed, setChanged] = useState<Record<number, number>>({})
  const { at, finding, search } = state
  const change = (part: Partial<TableState>) => {
    setState((now) => ({ ...now, ...part }))
    kept.keep(part)
  }
  const guessed = useMemo(() => columnWidths(head, rows), [head, rows])
  const widths = useMemo(
    () => guessed.map((width, column) => Math.max(40, width + (changed[column] ?? 0))),
    [guessed, changed],
  )
  const spots = useTableSpots({ head, rows, at, book, onAt: (next) => change({ at: next }) })
  const { hits, whenFound } = useCellSearch(rows, head.length, finding ? search : null)
  const [hit, setHit] = useState(-1)
  const matcher = useMemo(() => (finding ? matcherOf(search) : null), [finding, search])
  const show = (cell: Cell, index: number) => {
    setHit(index)
    change({ at: cell })
  }
  const go = (to: number) => {
    const next = (to + hits.cells.length) % hits.cells.length
    const cell = hits.cells[next]
    if (cell) show(cell, next)
    else whenFound(show)
  }
  const widen = (by: number) =>
    setChanged((now) => ({ ...now, [at.column]: (now[at.column] ?? 0) + by }))
  const close = () => {
    change({ finding: false })
    grid.current?.focus({ preventScroll: true })
  }
  const keys = pressOf(
    keysFrom(tableRows, {
      find: () => change({ finding: true }),
      narrower: () => widen(-step),
      wider: () => widen(step),
    }),
  )
  const cell = shortened(rows[at.row]?.[at.column] ?? '', longestCell)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys work wherever the focus is in the viewer
    <div
      className="viewer-fill"
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) keys(event)
      }}
    >
      <div
        className="document-bar"
        role="toolbar"
        aria-label={t('document.table', { name: label })}
      >
        {bar}
        <span className="document-gap" />
        <Tool
          label={t('document.narrower')}
          keys="<"
          icon={IconArrowBarBoth}
          onClick={() => widen(-step)}
        />
        <Tool
          label={t('document.wider')}
          keys=">"
          icon={IconArrowsHorizontal}
          onClick={() => widen(step)}
        />
        <Tool
          label={t('document.find')}
          keys="/"
          icon={IconSearch}
          pressed={finding}
          onClick={() => (finding ? close() : change({ finding: true }))}
        />
      </div>
      {finding && (
        <FindBar
          search={search}
          state={{
            current: hit + 1,
            total: hits.cells.length,
            progress: hits.done ? null : t('document.searchingRows', { count: hits.read }),
            reading: !hits.done,
          }}
          onSearch={(next) => {
            setHit(-1)
            change({ search: next })
          }}
          onStep={(back) => go(hit + (back ? -1 : 1))}
          onStop={close}
          onClose={close}
        />
      )}
      <CellGrid
        {...{ head, rows, widths, at, grid }}
        label={t('document.table', { name: label })}
        matches={(text) => matcher?.test(text) ?? false}
        onAt={(next) => change({ at: next })}
        pins={spots.pins}
        isRevealed={spots.isRevealed}
        onVisit={spots.visit}
      />
      <output className="cell-whole" aria-label={t('document.cell')} dir="auto">
        <b>
          {at.row + 1} · {shortened(head[at.column] ?? '', 200) || at.column + 1}
        </b>{' '}
        {cell}
      </output>
    </div>
  )
}
