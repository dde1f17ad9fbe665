import { useEffect, useState } from 'react'

import type { Entry } from './outline-rows.ts'
import type { PDFDocumentProxy } from './pdf.ts'

/** The headings of a document; empty where it has none. */
export function useOutline(pages: PDFDocumentProxy): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([])
  useEffect(() => {
    let ended = false
    pages.getOutline().then(
      (outline) => {
        if (!ended) setEntries(outline ?? [])
      },
      () => undefined,
    )
    return () => {
      ended = true
    }
  }, [pages])
  return entries
}
