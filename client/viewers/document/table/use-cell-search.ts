import { useCallback, useEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Search } from '#client/viewers/document/find-bar.tsx'
import { matcherOf } from '#client/viewers/document/matcher.ts'

export interface Cell {
  row: number
  column: number
}

const most = 100_000
const slice = 2000
const none: Cell[] = []

interface Hits {
  search: Search | null
  cells: Cell[]
  /** How many rows have been read. */
  read: number
  done: boolean
}

type Show = (cell: Cell, index: number) => void

/**
 * The cells that hold what is searched, found a piece at a time so that the page stays awake; never those of another search.
 * Who asks for a match before there is one is shown the first by `whenFound` as soon as it is found.
 */
export function useCellSearch(
  rows: readonly (readonly string[])[],
  columns: number,
  search: Search | null,
): { hits: Hits; whenFound: (show: Show) => void } {
  const [hits, setHits] = useState<Hits>({ search: null, cells: none, read: 0, done: true })
  const waiting = useRef<Show | null>(null)
  useEffect(() => {
    waiting.current = null
    const matcher = search && matcherOf(search)
    const scope = new Scope()
    const cells: Cell[] = []
    const go = (from: number) => {
      const end = matcher ? Math.min(rows.length, from + slice) : rows.length
      for (const [i, row] of rows.slice(from, matcher ? end : from).entries())
        for (const [column, text] of row.slice(0, columns).entries())
          if (cells.length < most && matcher?.test(text)) cells.push({ row: from + i, column })
      if (cells[0]) {
        waiting.current?.(cells[0], 0)
        waiting.current = null
      }
      setHits({ search, cells: [...cells], read: end, done: end >= rows.length })
      if (end < rows.length) scope.timeout(() => go(end), 0)
    }
    scope.timeout(() => go(0), 0)
    return () => scope.dispose()
  }, [rows, columns, search])
  const begun = { search, cells: none, read: 0, done: search === null }
  return {
    hits: hits.search === search ? hits : begun,
    whenFound: useCallback((show: Show) => {
      waiting.current = show
    }, []),
  }
}
