import type { PDFDocumentProxy } from 'pdfjs-dist'
import { LinkTarget, PDFLinkService, type EventBus } from 'pdfjs-dist/web/pdf_viewer.mjs'

export type Destination = string | unknown[] | null

/** Links inside the document jump; those that lead out open a new page only. One that leads nowhere does nothing. */
export class QuietLinks extends PDFLinkService {
  constructor(eventBus: EventBus) {
    super({
      eventBus,
      externalLinkTarget: LinkTarget.BLANK,
      externalLinkRel: 'noopener noreferrer nofollow',
    })
  }

  override async goToDestination(dest: string | unknown[]): Promise<void> {
    const pages = this.pdfDocument as PDFDocumentProxy | null
    if (!pages) return
    const place = await placeOf(pages, dest)
    if (!place || this.pdfDocument !== pages) return
    this.pdfViewer.scrollPageIntoView({ ...place, ignoreDestinationZoom: true })
  }

  override executeNamedAction(action: string): void {
    if (/^(NextPage|PrevPage|FirstPage|LastPage)$/.test(action)) super.executeNamedAction(action)
  }
}

const kinds = /^(XYZ|Fit|FitB|FitH|FitBH|FitV|FitBV|FitR)$/

/** The page and the place on it that a destination of the document names, or null where it names none. */
export async function placeOf(
  pages: PDFDocumentProxy,
  dest: Destination,
): Promise<{ pageNumber: number; destArray: unknown[] | null } | null> {
  try {
    const explicit = typeof dest === 'string' ? await pages.getDestination(dest) : dest
    const [target, kind] = explicit ?? []
    const pageNumber =
      typeof target === 'number'
        ? target + 1
        : (await pages.getPageIndex(target as Parameters<typeof pages.getPageIndex>[0])) + 1
    if (!(pageNumber >= 1 && pageNumber <= pages.numPages)) return null
    const known = kinds.test((kind as { name?: string } | undefined)?.name ?? '')
    return { pageNumber, destArray: known ? (explicit ?? null) : null }
  } catch {
    return null
  }
}
