import type { PDFPageProxy } from 'pdfjs-dist'

const icons = /^(check|comment|help|insert|key|newparagraph|noicon|note|paragraph)$/i

export interface NoteWords {
  link: string
  note: string
}

/** A page whose notes have icons that are there: a document may name any, and its word must not become an address. */
export function withKnownIcons(page: PDFPageProxy): PDFPageProxy {
  const read = page.getAnnotations.bind(page)
  page.getAnnotations = async (options) => (await read(options)).map(known)
  return page
}

function known(annotation: { subtype?: string; name?: string }) {
  const { subtype, name } = annotation
  return subtype === 'Text' && !icons.test(name ?? '')
    ? { ...annotation, name: 'note' }
    : annotation
}

/** Links and notes of a document lie over its picture and have no text of their own. */
export function nameNotes(page: HTMLElement | undefined, words: NoteWords): void {
  for (const link of page?.querySelectorAll('.annotationLayer a') ?? [])
    if (!link.getAttribute('title') && !link.textContent)
      link.setAttribute('aria-label', words.link)
  for (const icon of page?.querySelectorAll<HTMLImageElement>('.annotationLayer img') ?? [])
    icon.alt = words.note
}
