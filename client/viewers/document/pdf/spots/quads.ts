import type { DrawnSpot } from '#client/discussion/spots/spot.ts'
import {
  type Anchor,
  selectorOf,
  type SelectorOf,
  type TextQuoteSelector,
} from '#shared/discussion/anchor.ts'
import { pageFragment, readPage, standards } from '#shared/discussion/fragment.ts'

import { onSheet, type Sheet } from './sheet.ts'
import { joined, quadOf } from './user-space.ts'
import { findWritten, quoteIn, written } from './written.ts'

/** A place in a document: a page and the quadrilaterals on it, none for all of the page. */
export interface PdfSpot {
  page: number
  quads: readonly (readonly number[])[]
}

const mostQuads = 500

/** What an anchor says of its place. `quads` is null where only the words can tell. */
export function pageOf({ selector }: Pick<Anchor, 'selector'>): {
  page: number
  quads: PdfSpot['quads'] | null
  quote: TextQuoteSelector | null
} | null {
  const drawn = selectorOf(selector, 'cs:PdfQuadSelector')
  const fragment = selector.find(
    (one): one is SelectorOf<'FragmentSelector'> =>
      one.type === 'FragmentSelector' && one.conformsTo === standards.pdf,
  )
  const page = drawn?.['cs:page'] ?? (fragment ? readPage(fragment.value) : null)
  if (page === null) return null
  const refined = fragment?.refinedBy
  const quote = refined?.type === 'TextQuoteSelector' ? refined : null
  return { page, quote, quads: drawn?.['cs:quads'] ?? (quote ? null : []) }
}

/** The quadrilaterals of a quote on a drawn page; null where its words do not stand there. */
export function quadsOfQuote(sheet: Sheet, quote: TextQuoteSelector): PdfSpot['quads'] | null {
  const range = sheet.writing && findWritten(written(sheet.writing), quote)
  return range && quadsOfRange(sheet, range)
}

function quadsOfRange(sheet: Sheet, range: Range): number[][] {
  const div = sheet.writing?.closest<HTMLElement>('.page')
  if (!div) return []
  const boxes = Array.from(range.getClientRects(), (rect) => onSheet(div, rect))
  return joined(boxes, mostQuads).map((box) => quadOf(sheet.matrix, box))
}

/** The words that are selected on a page, as selectors; null where none are. */
export function selectedOn(sheet: Sheet, chosen: Range): Anchor['selector'] | null {
  const found = sheet.writing && quoteIn(written(sheet.writing), chosen)
  if (!found) return null
  const quads = quadsOfRange(sheet, found.range)
  const fragment = { ...pageFragment(sheet.page), refinedBy: found.quote }
  return [fragment, quadSelector(sheet.page, quads)]
}

export function quadSelector(page: number, quads: number[][]): SelectorOf<'cs:PdfQuadSelector'> {
  return {
    type: 'cs:PdfQuadSelector',
    'cs:page': page,
    'cs:space': 'pdf-user-space',
    'cs:quads': quads,
  }
}

/** Where a remark stands, as far as its anchor or what was found of its words can say. */
export function placeOf(spot: DrawnSpot, found: ReadonlyMap<string, PdfSpot>): PdfSpot | null {
  const known = found.get(spot.thread)
  if (known) return known
  const named = pageOf(spot.anchor)
  return named?.quads ? { page: named.page, quads: named.quads } : null
}
