import type { TFunction } from 'i18next'

import { lastName } from '#client/viewers/three-d/spots/node-path.ts'
import { type Anchor, type Selector, selectorOf } from '#shared/discussion/anchor.ts'
import {
  type Cells,
  readCells,
  readLines,
  readPage,
  standards,
} from '#shared/discussion/fragment.ts'

import { spotWords } from './spots/spot-words.ts'

type Say = TFunction<'discussion'>

/** Where in a medium an anchor points, in words; empty where its selectors say nothing of that. */
export function whereOf({ selector }: Pick<Anchor, 'selector'>, t: Say): string {
  const page = said(selector, standards.pdf, readPage)
  const cells = said(selector, standards.csv, readCells)
  if (cells) {
    // Only a table that is no sheet has a line with the names of its columns, and viewers count the rows under it.
    const cell = cellWords(cells, { headed: page === null, t })
    return page === null ? cell : t('where.onSheet', { n: page, cell })
  }
  if (page !== null) return t('where.page', { n: page })
  const lines = said(selector, standards.text, readLines)
  if (lines) {
    const { first, last } = lines
    return first === last ? t('where.line', { n: first }) : t('where.lines', { first, last })
  }
  return pointWords(selector, t) || spotWords(selector, t)
}

function said<T>(
  selector: readonly Selector[],
  standard: string,
  read: (value: string) => T | null,
): T | null {
  for (const one of selector)
    if (one.type === 'FragmentSelector' && one.conformsTo === standard) return read(one.value)
  return null
}

function cellWords({ columns, rows }: Cells, { headed, t }: { headed: boolean; t: Say }): string {
  const row = Math.max(1, (rows?.first ?? 1) - (headed ? 1 : 0))
  return columns ? t('where.cell', { row, column: columns.first }) : t('where.row', { row })
}

function pointWords(selector: readonly Selector[], t: Say): string {
  const point = selectorOf(selector, 'PointSelector')
  if (!point) return ''
  const part = lastName(point.refinedBy?.['cs:nodePath'] ?? '')
  return part ? t('where.part', { part }) : t('where.point')
}
