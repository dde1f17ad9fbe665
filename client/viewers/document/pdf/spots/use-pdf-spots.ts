import { useCallback, useEffect, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { pictureOf } from '#client/discussion/spots/picture-of.ts'
import type { DrawnSpot, Spot } from '#client/discussion/spots/spot.ts'
import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { whereOf } from '#client/discussion/where-of.ts'
import { Scope } from '#client/lib/scope.ts'
import type { PDFDocumentProxy } from '#client/viewers/document/pdf/pdf.ts'
import { useAnswer } from '#client/viewers/use-answer.ts'
import { useArrival } from '#client/viewers/use-arrival.ts'
import type { Box } from '#shared/discussion/fragment.ts'
import { pageFragment } from '#shared/discussion/fragment.ts'

import type { PdfSheets } from './pdf-sheets.ts'
import { type PdfSpot, pageOf, placeOf, quadSelector, quadsOfQuote, selectedOn } from './quads.ts'
import { revealOnPage } from './reveal-on-page.ts'
import type { Sheet } from './sheet.ts'
import { quadOf } from './user-space.ts'

export interface PlacedSpot {
  spot: DrawnSpot
  number: number
  place: PdfSpot
}

export interface PdfSpots {
  spots: readonly PlacedSpot[]
  /** The place that was gone to last, for a moment. */
  revealed: PdfSpot | null
  choosing: boolean
  /** Takes a box of a sheet, in its pixels. */
  take: (sheet: Sheet, box: Box) => void
  giveUp: () => void
}

/** How long a place that was gone to is marked, in milliseconds. */
const moment = 2500

/** Lets remarks be made on the words and the areas of pages, and says where those stand that there are. */
export function usePdfSpots(sheets: PdfSheets | null, pages: PDFDocumentProxy): PdfSpots {
  const { t } = useTranslation('discussion')
  const spots = useSpots()
  const { ask, awaited, give } = useAnswer<Spot>()
  const [found, setFound] = useState<ReadonlyMap<string, PdfSpot>>(new Map())
  const [revealed, setRevealed] = useState<PdfSpot | null>(null)
  const arrived = useArrival(sheets)
  useRedrawn(sheets, spots.length > 0 || awaited)
  useQuotes(sheets, spots, { found, setFound })
  useEffect(() => {
    if (!revealed) return
    const scope = new Scope()
    scope.timeout(() => setRevealed(null), moment)
    return () => scope.dispose()
  }, [revealed])
  const state = { 'cs:pages': pages.numPages }
  const selected = (): Spot | null => {
    const chosen = sheets && chosenIn(sheets)
    if (!chosen) return null
    return { selectors: chosen, state, words: whereOf({ selector: chosen }, t) }
  }
  useSpotViewer({
    capture: () => Promise.resolve(selected()),
    // Words that are selected are what is meant, whichever way one asked.
    choose: () => {
      const words = selected()
      return words ? Promise.resolve(words) : ask()
    },
    reveal: async (anchor) => {
      const place = await revealOnPage(await arrived(), pages, anchor)
      if (!place) return 'orphan'
      setRevealed(place)
      const thread = spots.find((spot) => JSON.stringify(spot.anchor) === JSON.stringify(anchor))
      if (thread) setFound((now) => new Map(now).set(thread.thread, place))
      return 'exact'
    },
  })
  return {
    spots: spots.flatMap((spot, i) => {
      const place = placeOf(spot, found)
      return place ? [{ spot, place, number: i + 1 }] : []
    }),
    revealed,
    choosing: awaited,
    take: (sheet, box) => {
      const snapshot = cropOf(sheet, box)
      const quads = quadSelector(sheet.page, [quadOf(sheet.matrix, box)])
      const selectors = [pageFragment(sheet.page), quads]
      give({
        selectors,
        state,
        words: whereOf({ selector: selectors }, t),
        ...(snapshot !== undefined && { snapshot }),
      })
    },
    giveUp: useCallback(() => give(null), [give]),
  }
}

function useRedrawn(sheets: PdfSheets | null, needed: boolean): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!sheets || !needed) return
    return sheets.watch(redraw)
  }, [sheets, needed])
}

interface Found {
  found: ReadonlyMap<string, PdfSpot>
  setFound: (change: (now: ReadonlyMap<string, PdfSpot>) => ReadonlyMap<string, PdfSpot>) => void
}

/** Looks for remarks that are known by their words alone, on each page once its writing is there. */
function useQuotes(
  sheets: PdfSheets | null,
  spots: readonly DrawnSpot[],
  { found, setFound }: Found,
) {
  useEffect(() => {
    const sought = spots.filter((spot) => !placeOf(spot, found))
    if (!sheets || sought.length === 0) return
    const look = () => {
      for (const { anchor, thread } of sought) {
        const named = pageOf(anchor)
        const sheet = named?.quote && sheets.at(named.page)
        const quads = sheet?.writing && named?.quote ? quadsOfQuote(sheet, named.quote) : null
        if (named && quads) setFound((now) => new Map(now).set(thread, { page: named.page, quads }))
      }
    }
    look()
    return sheets.watch(look)
  }, [sheets, spots, found, setFound])
}

function chosenIn(sheets: PdfSheets) {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(sheets.box)) return null
  for (const sheet of sheets.drawn()) {
    const chosen = sheet.writing && range.intersectsNode(sheet.writing) && selectedOn(sheet, range)
    if (chosen) return chosen
  }
  return null
}

function cropOf({ canvas, width }: Sheet, box: Box): string | undefined {
  if (!canvas || width === 0) return undefined
  const fine = canvas.width / width
  const { height, width: wide, x, y } = box
  return pictureOf(canvas, { x: x * fine, y: y * fine, width: wide * fine, height: height * fine })
}
