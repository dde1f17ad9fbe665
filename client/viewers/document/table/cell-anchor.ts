import type { Spot } from '#client/discussion/spots/spot.ts'
import { type Anchor, type Selector, type SelectorOf } from '#shared/discussion/anchor.ts'
import {
  cellFragment,
  pageFragment,
  readCells,
  readPage,
  standards,
} from '#shared/discussion/fragment.ts'

import type { Cell } from './use-cell-search.ts'

/** A cell among the rows that are shown, from 0, and the sheet of a workbook that it is on, from 1. */
export interface SheetCell extends Cell {
  sheet: number | null
}

const longest = 2_000

/**
 * A cell as a spot to remark on. RFC 7111 counts from 1, and the line with the names of the columns (`headed`) as a row. A
 * sheet is a page of its workbook.
 */
export function cellSpot(
  { column, row, sheet }: SheetCell,
  { headed, text }: { headed: boolean; text: string },
): Omit<Spot, 'words'> {
  const line = row + (headed ? 2 : 1)
  const cell = cellFragment({
    rows: { first: line, last: line },
    columns: { first: column + 1, last: column + 1 },
  })
  const selectors: Selector[] = sheet === null ? [cell] : [pageFragment(sheet), cell]
  const snapshot = text.slice(0, longest)
  return { selectors, ...(snapshot !== '' && !snapshot.startsWith('data:') && { snapshot }) }
}

/** The cell that an anchor means; its first where it means several. Null where it means none of the rows that are shown. */
export function cellOf({ selector }: Pick<Anchor, 'selector'>, headed: boolean): SheetCell | null {
  const fragments = selector.filter(
    (one): one is SelectorOf<'FragmentSelector'> => one.type === 'FragmentSelector',
  )
  const written = fragments.find(({ conformsTo }) => conformsTo === standards.csv)
  const cells = written && readCells(written.value)
  if (!cells) return null
  const row = (cells.rows?.first ?? (headed ? 2 : 1)) - (headed ? 2 : 1)
  const page = fragments.find(({ conformsTo }) => conformsTo === standards.pdf)
  const sheet = page ? readPage(page.value) : null
  return { row: Math.max(0, row), column: (cells.columns?.first ?? 1) - 1, sheet }
}
