import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PDFFindController } from 'pdfjs-dist/web/pdf_viewer.mjs'

type Options = ConstructorParameters<typeof PDFFindController>[0]
interface Place {
  element?: HTMLElement | null
  pageIndex?: number
  matchIndex?: number
}

/**
 * PDF.js's own search, which knows ligatures, hyphens and accents. It says how many pages it has read and can be stopped, a page
 * without readable text is none with a match, and a match scrolls its own box only, never the page around it.
 */
export class QuietFinder extends PDFFindController {
  private read: number
  private stopped: boolean
  private box: HTMLElement
  private onRead: (pages: number) => void

  constructor(options: Options, box: HTMLElement, onRead: (pages: number) => void) {
    super(options)
    this.read = 0
    this.stopped = false
    this.box = box
    this.onRead = onRead
  }

  override setDocument(pages: PDFDocumentProxy | null): void {
    // The types know neither that null takes the document away, nor how little of it is asked.
    super.setDocument((pages && this.watched(pages)) as unknown as PDFDocumentProxy)
  }

  /** Pages that are not read yet count as empty from now on; the next search needs `setDocument` again. */
  stop(): void {
    this.stopped = true
  }

  restart(pages: PDFDocumentProxy): void {
    this.setDocument(pages)
  }

  get isStopped(): boolean {
    return this.stopped
  }

  override scrollMatchIntoView({ element, pageIndex = -1, matchIndex = -1 }: Place): void {
    const { pageIdx = -1, matchIdx = -1 } = this.selected ?? {}
    if (!element || matchIndex !== matchIdx || pageIndex !== pageIdx) return
    const mine = element.getBoundingClientRect()
    const around = this.box.getBoundingClientRect()
    const seen = mine.top >= around.top + 8 && mine.bottom <= around.bottom - 8
    const across = mine.left >= around.left && mine.right <= around.right
    if (!seen) this.box.scrollTop += mine.top - around.top - around.height / 3
    if (!across) this.box.scrollLeft += mine.left - around.left - around.width / 3
  }

  /** The same document, whose texts are counted as they are read. */
  private watched(pages: PDFDocumentProxy) {
    this.read = 0
    this.stopped = false
    const empty = { items: [] }
    const count = <T>(content: T): T => {
      this.onRead(++this.read)
      return content
    }
    return {
      getPage: (number: number) =>
        Promise.resolve({
          getTextContent: (options: object) =>
            this.stopped
              ? empty
              : pages
                  .getPage(number)
                  .then((page) => page.getTextContent(options))
                  .then(count, () => count(empty)),
        }),
    }
  }
}
