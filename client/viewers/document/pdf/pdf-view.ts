// oxlint-disable-next-line import/order -- it takes the library that the line above has loaded
import { AnnotationEditorType, AnnotationMode, type PDFPageProxy } from 'pdfjs-dist'
import { EventBus, PDFViewer, RenderingStates } from 'pdfjs-dist/web/pdf_viewer.mjs'

import { Scope } from '#client/lib/scope.ts'

import { withMendedStructure } from './mend-structure.ts'
import { iconFolder, type PDFDocumentProxy, mostPixels } from './pdf.ts'
import { QuietFinder } from './quiet-finder.ts'
import { QuietLinks } from './quiet-links.ts'
import { nameNotes, type NoteWords, withKnownIcons } from './quiet-notes.ts'
import { PdfSheets } from './spots/pdf-sheets.ts'

/** What a person set, so that it can be found again. `scale` is a number or one of the library's words. */
export interface PdfPlace {
  page: number
  left: number
  top: number
  scale: string
  rotation: number
}

/** What the search shows; `current` counts from 1. */
export interface Found {
  current: number
  total: number
  pending: boolean
}

export interface Query {
  query: string
  caseSensitive: boolean
  entireWord: boolean
}

interface Tells {
  drawn: (page: number) => void
  moved: (place: PdfPlace, percent: number) => void
  found: (found: Found) => void
  read: (pages: number) => void
  /** A page that cannot be drawn, or takes too long. */
  undrawn: (page: number, slow: boolean) => void
}

/** How long one page may take to draw, in milliseconds. */
const patience = 20_000
const pending = 3

/** The pages of a document under each other; those near the eye are drawn, the others hold their place. */
export class PdfView {
  readonly sheets: PdfSheets
  private bus = new EventBus()
  private links: QuietLinks
  private finder: QuietFinder
  private viewer: PDFViewer
  private pages: PDFDocumentProxy
  private tells: Tells

  constructor(scope: Scope, box: HTMLDivElement, { pages, start, words, ...tells }: Tells & Parts) {
    this.pages = pages
    this.tells = tells
    this.links = new QuietLinks(this.bus)
    this.finder = new QuietFinder({ linkService: this.links, eventBus: this.bus }, box, tells.read)
    this.viewer = new PDFViewer({
      container: box,
      eventBus: this.bus,
      linkService: this.links,
      findController: this.finder,
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: AnnotationEditorType.DISABLE,
      maxCanvasPixels: mostPixels,
      enableAutoLinking: false,
      imageResourcesPath: iconFolder,
      l10n: silent,
      abortSignal: scope.signal(),
    } as ConstructorParameters<typeof PDFViewer>[0])
    this.sheets = new PdfSheets(scope, { box, bus: this.bus, viewer: this.viewer })
    this.links.setViewer(this.viewer)
    this.listen(scope, start, words)
    this.links.setDocument(pages)
    this.viewer.setDocument(pages)
    scope.add(() => {
      this.viewer.setDocument(null)
      this.links.setDocument(null)
    })
    scope.watchSize(box, () => {
      if (!box.offsetParent) return
      const { currentScaleValue } = this.viewer
      if (Number.isNaN(Number(currentScaleValue))) this.viewer.currentScaleValue = currentScaleValue
      this.viewer.update()
    })
  }

  go(page: number): void {
    this.viewer.currentPageNumber = Math.min(this.pages.numPages, Math.max(1, page))
  }

  goTo(dest: string | unknown[]): void {
    void this.links.goToDestination(dest)
  }

  fit(scale: 'page-width' | 'page-fit' | 'page-actual'): void {
    this.viewer.currentScaleValue = scale
  }

  zoom(scaleFactor: number, origin?: [number, number]): void {
    this.viewer.updateScale({ scaleFactor, drawingDelay: 200, ...(origin && { origin }) })
  }

  /** Pages that lie on their side are lower, so the one that was read is brought back to the eye. */
  rotate(): void {
    const page = this.viewer.currentPageNumber
    this.viewer.pagesRotation = (this.viewer.pagesRotation + 90) % 360
    this.go(page)
  }

  /** Searches all pages; `again` goes on from the match that is shown. */
  find(query: Query, again?: 'next' | 'previous'): void {
    if (this.finder.isStopped) this.finder.restart(this.pages)
    const type = again ? 'again' : ''
    const findPrevious = again === 'previous'
    this.bus.dispatch('find', { type, ...query, highlightAll: true, findPrevious })
  }

  stopFinding(): void {
    this.finder.stop()
  }

  endFinding(): void {
    this.bus.dispatch('findbarclose', {})
  }

  private listen(scope: Scope, start: PdfPlace, words: Parts['words']): void {
    const signal = scope.signal()
    const on: On = (name, hear) => this.bus.on(name, hear, { signal })
    on('pagesinit', () => {
      for (let i = 0; i < this.viewer.pagesCount; i++) this.prepare(i, words.page(i + 1))
      this.viewer.currentScaleValue = start.scale
      this.viewer.pagesRotation = start.rotation
      const { page, left, top } = start
      if (page > 1 || top > 0)
        this.viewer.scrollPageIntoView({
          pageNumber: Math.min(page, this.viewer.pagesCount),
          destArray: [null, { name: 'XYZ' }, left, top, null],
          allowNegativeOffset: true,
        })
    })
    let spot = { pageNumber: start.page, left: start.left, top: start.top }
    const moved = () => {
      const { currentScaleValue, currentScale, pagesRotation } = this.viewer
      this.tells.moved(
        {
          page: spot.pageNumber,
          left: spot.left,
          top: spot.top,
          scale: currentScaleValue ?? start.scale,
          rotation: pagesRotation,
        },
        Math.round(currentScale * 100),
      )
    }
    on('updateviewarea', ({ location }: { location: typeof spot }) => {
      spot = location
      moved()
    })
    on('scalechanging', moved)
    on('rotationchanging', moved)
    const found = (event: { matchesCount: Omit<Found, 'pending'>; state?: number }) =>
      this.tells.found({ ...event.matchesCount, pending: event.state === pending })
    on('updatefindmatchescount', found)
    on('updatefindcontrolstate', found)
    on('annotationlayerrendered', ({ pageNumber }: { pageNumber: number }) =>
      nameNotes(this.viewer.getPageView(pageNumber - 1)?.div, words),
    )
    this.timeDrawing(scope, on)
  }

  /** A page gets its name without being a landmark, and a fault in drawing it is told in words, not in the console. */
  private prepare(index: number, name: string): void {
    const view = this.viewer.getPageView(index)
    if (!view) return
    view.div.setAttribute('role', 'group')
    view.div.setAttribute('aria-label', name)
    const setPage = view.setPdfPage.bind(view)
    view.setPdfPage = (page: PDFPageProxy) => setPage(withMendedStructure(withKnownIcons(page)))
    const draw = view.draw.bind(view)
    view.draw = () => draw().catch(() => undefined)
  }

  private timeDrawing(scope: Scope, on: On): void {
    const clocks = new Map<number, Scope>()
    const end = (page: number) => {
      clocks.get(page)?.dispose()
      clocks.delete(page)
    }
    scope.add(() => [...clocks.keys()].forEach(end))
    on('pagerender', ({ pageNumber }: { pageNumber: number }) => {
      end(pageNumber)
      const giveUp = () => {
        const view = this.viewer.getPageView(pageNumber - 1)
        view?.cancelRendering()
        if (view) view.renderingState = RenderingStates.FINISHED
        this.tells.undrawn(pageNumber, true)
      }
      const clock = new Scope()
      clock.timeout(giveUp, patience)
      clocks.set(pageNumber, clock)
    })
    on('pagerendered', ({ pageNumber, error }: { pageNumber: number; error: unknown }) => {
      end(pageNumber)
      if (error) this.tells.undrawn(pageNumber, false)
      else this.tells.drawn(pageNumber)
    })
  }
}

type On = (name: string, hear: (event: never) => void) => void

interface Parts {
  pages: PDFDocumentProxy
  start: PdfPlace
  words: { page: (number: number) => string } & NoteWords
}

/** The library's own words are not used: ours are set where they are needed. */
const silent = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: () => Promise.resolve(''),
  translate: () => Promise.resolve(),
  translateOnce: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  pause: () => undefined,
  resume: () => undefined,
} as unknown as NonNullable<ConstructorParameters<typeof PDFViewer>[0]['l10n']>
