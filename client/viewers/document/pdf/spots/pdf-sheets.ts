import type { EventBus, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'

import { Scope } from '#client/lib/scope.ts'
import type { Box } from '#shared/discussion/fragment.ts'

import { type PageView, type Sheet, sheetOf } from './sheet.ts'

const told = [
  'pagesinit',
  'pagerendered',
  'textlayerrendered',
  'scalechanging',
  'rotationchanging',
  'updateviewarea',
]
/** How long a page may take to be drawn before it is given up, in milliseconds. */
const patience = 15_000

/** Where the pages of a document lie, and which of them are drawn. */
export class PdfSheets {
  readonly box: HTMLElement
  private viewer: PDFViewer
  private bus: EventBus
  /** The layers of writing that are whole. */
  private readable = new WeakSet<HTMLElement>()

  constructor(
    scope: Scope,
    { box, bus, viewer }: { box: HTMLElement; bus: EventBus; viewer: PDFViewer },
  ) {
    this.box = box
    this.viewer = viewer
    this.bus = bus
    const signal = scope.signal()
    const read = ({ source: { textLayer } }: { source: PageView }) => {
      if (textLayer) this.readable.add(textLayer.div)
    }
    this.bus.on('textlayerrendered', read, { signal })
  }

  get count(): number {
    return this.viewer.pagesCount
  }

  /** The page that is read now. */
  get current(): number {
    return this.viewer.currentPageNumber
  }

  at(page: number): Sheet | null {
    const view = this.viewer.getPageView(page - 1) as PageView | undefined
    if (!view) return null
    const sheet = sheetOf(page, view)
    const whole = sheet.writing && this.readable.has(sheet.writing)
    return whole ? sheet : { ...sheet, writing: null }
  }

  drawn(): Sheet[] {
    return Array.from({ length: this.count }, (_, i) => this.at(i + 1)).filter(
      (sheet) => sheet?.drawn === true,
    ) as Sheet[]
  }

  /** Calls `see` whenever a page is drawn or pages lie otherwise, until the answer is called. */
  watch(see: () => void): () => void {
    const scope = new Scope()
    const signal = scope.signal()
    for (const name of told) this.bus.on(name, see, { signal })
    return () => scope.dispose()
  }

  go(page: number): void {
    if (page !== this.current) this.viewer.currentPageNumber = page
  }

  /** Scrolls a box of a sheet into sight, a third from above; one that is seen stays where it is. */
  show({ left, top }: Sheet, { height, width, x, y }: Box): void {
    const { clientHeight, clientWidth, scrollLeft, scrollTop } = this.box
    const [fromTop, fromLeft] = [top + y - scrollTop, left + x - scrollLeft]
    if (fromTop < 0 || fromTop + height > clientHeight)
      this.box.scrollTop = top + y - Math.max(8, (clientHeight - height) / 3)
    if (fromLeft < 0 || fromLeft + width > clientWidth)
      this.box.scrollLeft = left + x - Math.max(8, (clientWidth - width) / 3)
  }

  /** Until the pages have their places: before that none can be gone to. */
  private begun(): Promise<void> {
    if (this.count > 0) return Promise.resolve()
    return new Promise((resolve) => {
      const scope = new Scope()
      const end = () => {
        scope.dispose()
        resolve()
      }
      scope.timeout(end, patience)
      this.bus.on('pagesinit', end, { signal: scope.signal() })
    })
  }

  /** Goes to a page and gives it once it is drawn, and its writing where that is wanted; null where it never is. */
  async whenDrawn(page: number, withWriting: boolean): Promise<Sheet | null> {
    await this.begun()
    if (page < 1 || page > this.count) return null
    this.go(page)
    const ready = () => {
      const sheet = this.at(page)
      return sheet?.drawn && (!withWriting || sheet.writing) ? sheet : null
    }
    return new Promise((resolve) => {
      const scope = new Scope()
      const end = (sheet: Sheet | null) => {
        scope.dispose()
        resolve(sheet)
      }
      const look = () => {
        const sheet = ready()
        if (sheet) end(sheet)
      }
      scope.timeout(() => end(this.at(page)?.drawn ? this.at(page) : null), patience)
      scope.add(this.watch(look))
      look()
    })
  }
}
