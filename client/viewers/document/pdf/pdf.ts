import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentLoadingTask,
  PDFWorker,
} from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the bundler makes the address its default export
import workerSrc from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

export type { PDFDocumentProxy } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = workerSrc

let worker: PDFWorker | undefined

const own = `${import.meta.env.BASE_URL}pdfjs/`
/** Where the icons of a document's notes lie. */
export const iconFolder = `${own}web/images/`
// A picture with more pixels than this is left out rather than freezing the page.
const largestImage = 100e6
/** The most pixels of one canvas; a page that is larger is drawn coarser, and sharp only where it is seen. */
export const mostPixels = 16e6

/** Begins to open a document; all documents of the page share one worker. */
export function openPdf(url: string): PDFDocumentLoadingTask {
  worker ??= PDFWorker.create({ name: 'pdf', verbosity: 0 })
  return getDocument({
    url,
    worker,
    cMapUrl: `${own}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${own}standard_fonts/`,
    wasmUrl: `${own}wasm/`,
    iccUrl: `${own}iccs/`,
    maxImageSize: largestImage,
    canvasMaxAreaInBytes: mostPixels * 4,
    enableXfa: false,
    verbosity: 0,
  })
}

/** Ends the worker when it no longer answers; the next document gets a new one. */
export function giveUpWorker(): void {
  worker?.destroy()
  worker = undefined
}
