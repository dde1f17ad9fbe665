import { type RefObject, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Search, SearchState } from '#client/viewers/document/find-bar.tsx'

import type { Found, PdfView } from './pdf-view.ts'

/** The search of a document: what it shows, and what the bar and the pages tell it. */
export function usePdfSearch(view: RefObject<PdfView | null>, pages: number, start: Search) {
  const { t } = useTranslation('viewers')
  const [search, setSearch] = useState(start)
  const [found, setFound] = useState<Found>({ current: 0, total: 0, pending: false })
  const [read, setRead] = useState(0)
  const [stopped, setStopped] = useState(false)
  // A search that is kept from before is shown, and runs when a person goes on with it.
  const [asked, setAsked] = useState('')
  const find = useCallback(
    (next: Search) => {
      setSearch(next)
      setStopped(false)
      setAsked(JSON.stringify(next))
      view.current?.find(next)
    },
    [view],
  )
  const step = (back: boolean) => {
    if (asked !== JSON.stringify(search)) find(search)
    else view.current?.find(search, back ? 'previous' : 'next')
  }
  const stop = () => {
    setStopped(true)
    view.current?.stopFinding()
  }
  const reading = search.query !== '' && asked !== '' && read < pages && !stopped
  const progress = reading
    ? t('document.searching', { n: read, count: pages })
    : stopped && read < pages
      ? t('document.stoppedAt', { n: read, count: pages })
      : null
  const state: SearchState = { ...found, progress, reading }
  return { search, state, find, step, stop, setFound, setRead }
}
