import { PasswordResponses } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'

import { pagesUnderWay } from './pages-under-way.ts'
import { giveUpWorker, openPdf, type PDFDocumentProxy } from './pdf.ts'

export interface Pdf {
  pages: PDFDocumentProxy
  hasText: boolean
}

/** A document that waits for its password. `open` tries one; it is kept nowhere. */
export interface Locked {
  wrong: boolean
  open: (password: string) => void
}

/** A document that shows no progress for so long is given up, in milliseconds. */
const patience = 30_000

/** Opens a PDF; null until it is open or asks for a password, or when `onFail` has been told why it is not. */
export function usePdf(url: string, onFail: (sentence: string) => void): Pdf | Locked | null {
  const { t } = useTranslation('viewers')
  const [pdf, setPdf] = useState<Pdf | Locked | null>(null)
  const broken = t('document.broken')
  const stuck = t('document.stuck')
  useEffect(() => {
    const scope = new Scope()
    const task = openPdf(url)
    let ticks = 0
    let waiting = false
    task.onProgress = () => (ticks = 0)
    task.onPassword = (answer: (password: string) => void, reason: number) => {
      waiting = true
      if (scope.ended) return
      const open = (password: string) => {
        waiting = false
        ticks = 0
        answer(password)
      }
      setPdf({ wrong: reason === PasswordResponses.INCORRECT_PASSWORD, open })
    }
    const watch = new Scope()
    let arrived = () => Promise.resolve()
    scope.add(() => {
      watch.dispose()
      setPdf(null)
      arrived()
        .then(() => task.destroy())
        .catch(() => undefined)
    })
    watch.every(patience / 10, () => {
      if (waiting || ++ticks < 10) return
      watch.dispose()
      giveUpWorker()
      onFail(stuck)
    })
    const open = async () => {
      const pages = await task.promise
      arrived = pagesUnderWay(pages)
      const hasText = await anyText(pages)
      watch.dispose()
      if (!scope.ended) setPdf({ pages, hasText })
    }
    open().catch((error: unknown) => {
      if (scope.ended) return
      watch.dispose()
      onFail(`${broken} ${said(error)}`.trim())
    })
    return () => scope.dispose()
  }, [url, onFail, broken, stuck])
  return pdf
}

/** Whether any of the first three pages, the middle one and the last has text; the first one must be readable. */
async function anyText(pages: PDFDocumentProxy): Promise<boolean> {
  const count = pages.numPages
  const looked = new Set([1, 2, 3, Math.ceil(count / 2), count].filter((page) => page <= count))
  for (const number of looked) {
    const page = pages.getPage(number)
    if (number === 1) await page
    const has = await page
      .then((read) => read.getTextContent())
      .then(
        ({ items }) => items.some((item) => 'str' in item && item.str.trim()),
        () => false,
      )
    if (has) return true
  }
  return false
}

function said(error: unknown): string {
  return error instanceof Error && error.message ? `(${error.message})` : ''
}
