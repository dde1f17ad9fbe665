import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Search } from '#client/viewers/document/find-bar.tsx'
import { matcherOf } from '#client/viewers/document/matcher.ts'

export interface Cell {
  row: number
  column: number
}

const most = 100_000
const slice = 2000

interface Hits {
  cells: Cell[]
  /** How many rows have been read. */
  read: number
  done: boolean
}

/** The cells that hold what is searched, found a piece at a time so that the page stays awake. */
export function useCellSearch(
  rows: readonly (readonly string[])[],
  columns: number,
  search: Search | null,
): Hits {
  const [hits, setHits] = useState<Hits>({ cells: [], read: 0, done: true })
  useEffect(() => {
    const matcher = search && matcherOf(search)
    const scope = new Scope()
    const cells: Cell[] = []
    const go = (from: number) => {
      const end = matcher ? Math.min(rows.length, from + slice) : rows.length
      for (const [i, row] of rows.slice(from, matcher ? end : from).entries())
        for (const [column, text] of row.slice(0, columns).entries())
          if (cells.length < most && matcher?.test(text)) cells.push({ row: from + i, column })
      setHits({ cells: [...cells], read: end, done: end >= rows.length })
      if (end < rows.length) scope.timeout(() => go(end), 0)
    }
    scope.timeout(() => go(0), 0)
    return () => scope.dispose()
  }, [rows, columns, search])
  return hits
}
