import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { whereOf } from '#client/discussion/where-of.ts'
import { Scope } from '#client/lib/scope.ts'
import { SpotPin } from '#client/viewers/spot-pin.tsx'

import { cellOf, cellSpot } from './cell-anchor.ts'
import type { Cell } from './use-cell-search.ts'

/** The sheet of a workbook that a table is, from 1, and the way to a cell of another. */
export interface OfBook {
  sheet: number
  go: (sheet: number, at: Cell) => void
}

interface Asked {
  head: readonly string[]
  rows: readonly (readonly string[])[]
  at: Cell
  onAt: (cell: Cell) => void
  book: OfBook | undefined
}

/** Lets remarks be made on the cells of a table; answers with what is drawn in each. `visit` says that a person is in it. */
export function useTableSpots({ at, book, head, onAt, rows }: Asked): {
  pins: (cell: Cell) => ReactNode
  isRevealed: (cell: Cell) => boolean
  visit: () => void
} {
  const { t } = useTranslation('discussion')
  const spots = useSpots()
  const visited = useRef(false)
  const [revealed, setRevealed] = useState<Cell | null>(null)
  const headed = book === undefined
  useEffect(() => {
    if (!revealed) return
    const scope = new Scope()
    scope.timeout(() => setRevealed(null), moment)
    return () => scope.dispose()
  }, [revealed])
  const here = spots.flatMap((spot, i) => {
    const cell = cellOf(spot.anchor, headed)
    return cell && cell.sheet === (book?.sheet ?? null) ? [{ spot, cell, number: i + 1 }] : []
  })
  useSpotViewer({
    capture: () => {
      const text = rows[at.row]?.[at.column]
      if (!visited.current || text === undefined) return Promise.resolve(null)
      const spot = cellSpot({ ...at, sheet: book?.sheet ?? null }, { headed, text })
      return Promise.resolve({ ...spot, words: whereOf({ selector: spot.selectors }, t) })
    },
    reveal: (anchor) => {
      const cell = cellOf(anchor, headed)
      if (!cell) return Promise.resolve('orphan')
      if (book && cell.sheet !== null && cell.sheet !== book.sheet) book.go(cell.sheet, cell)
      else if (cell.row >= rows.length || cell.column >= head.length)
        return Promise.resolve('orphan')
      else {
        onAt(cell)
        setRevealed(cell)
      }
      return Promise.resolve('exact')
    },
  })
  return {
    pins: (cell) =>
      here
        .filter((one) => isSame(one.cell, cell))
        .map(({ number, spot }, i) => (
          <SpotPin
            key={spot.thread}
            {...{ spot, number }}
            style={{ insetBlockStart: 1, insetInlineEnd: 1 + i * 26 }}
          />
        )),
    isRevealed: (cell) => revealed !== null && isSame(revealed, cell),
    visit: () => {
      visited.current = true
    },
  }
}

const moment = 2500
const isSame = (a: Cell, b: Cell) => a.row === b.row && a.column === b.column
