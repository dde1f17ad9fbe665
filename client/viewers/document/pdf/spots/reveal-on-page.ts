import type { PDFDocumentProxy } from '#client/viewers/document/pdf/pdf.ts'
import type { Anchor, TextQuoteSelector } from '#shared/discussion/anchor.ts'
import { findQuote } from '#shared/discussion/find-quote.ts'

import type { PdfSheets } from './pdf-sheets.ts'
import { pageOf, type PdfSpot, quadsOfQuote } from './quads.ts'
import type { Sheet } from './sheet.ts'
import { around, boxOf } from './user-space.ts'

/** Goes to the place of an anchor: by its quadrilaterals, else by its words, there or on a page near it. Null where it is nowhere. */
export async function revealOnPage(
  sheets: PdfSheets,
  pages: PDFDocumentProxy,
  anchor: Anchor,
): Promise<PdfSpot | null> {
  const named = pageOf(anchor)
  if (!named) return null
  const { page, quads, quote } = named
  if (quads) {
    const sheet = await sheets.whenDrawn(page, false)
    return sheet && shown(sheets, sheet, quads)
  }
  if (!quote) return null
  const here = await byWords(sheets, page, quote)
  if (here) return here
  const other = await pageWith(pages, page, quote)
  return other === null ? null : byWords(sheets, other, quote)
}

async function byWords(sheets: PdfSheets, page: number, quote: TextQuoteSelector) {
  const sheet = await sheets.whenDrawn(page, true)
  const quads = sheet && quadsOfQuote(sheet, quote)
  return quads && shown(sheets, sheet, quads)
}

function shown(sheets: PdfSheets, sheet: Sheet, quads: PdfSpot['quads']): PdfSpot {
  const boxes = quads.map((quad) => boxOf(sheet.matrix, quad))
  const [first, ...more] = boxes
  if (first) sheets.show(sheet, more.reduce(around, first))
  return { page: sheet.page, quads }
}

const farthest = 20

/** The nearest page that has the words; pages are read as they are asked for. */
async function pageWith(
  pages: PDFDocumentProxy,
  from: number,
  quote: TextQuoteSelector,
): Promise<number | null> {
  for (let away = 1; away <= farthest; away++)
    for (const page of [from + away, from - away]) {
      if (page < 1 || page > pages.numPages) continue
      if (findQuote(await textOf(pages, page), quote)) return page
    }
  return null
}

async function textOf(pages: PDFDocumentProxy, page: number): Promise<string> {
  try {
    const { items } = await (await pages.getPage(page)).getTextContent()
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  } catch {
    return ''
  }
}
