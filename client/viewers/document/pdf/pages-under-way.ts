import type { PDFDocumentProxy } from './pdf.ts'

/**
 * Notes which pages of a document are asked for; the answer waits until each has come. The library reports pages that are cut
 * off to the console, so a document is ended after them.
 */
export function pagesUnderWay(pages: PDFDocumentProxy): () => Promise<void> {
  const asked = new Set<Promise<unknown>>()
  const getPage = pages.getPage.bind(pages)
  pages.getPage = (number) => {
    const page = getPage(number)
    asked.add(page)
    const forget = () => asked.delete(page)
    page.then(forget, forget)
    return page
  }
  return async () => {
    await Promise.allSettled(asked)
  }
}
