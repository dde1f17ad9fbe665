import type { KeyRow } from '#client/viewers/key-rows.ts'

import type { PdfActs } from './use-pdf-acts.ts'

interface Asked {
  acts: PdfActs
  page: number
  count: number
  find: () => void
  thumbnails: () => void
  outline: () => void
}

/** The keys of a PDF, as the sheet of keys shows them. */
export const pdfRows: readonly KeyRow<Asked>[] = [
  {
    shown: 'Page ↑ Page ↓',
    words: 'keys.pages',
    keys: ({ acts, page }) => ({
      PageDown: () => acts.go(page + 1),
      PageUp: () => acts.go(page - 1),
    }),
  },
  {
    shown: 'Home End',
    words: 'keys.ends',
    keys: ({ acts, count }) => ({ Home: () => acts.go(1), End: () => acts.go(count) }),
  },
  {
    shown: '+ −',
    words: 'keys.zoom',
    keys: ({ acts }) => ({ '+': acts.zoomIn, '=': acts.zoomIn, '-': acts.zoomOut }),
  },
  { shown: '0', words: 'document.width', keys: ({ acts }) => ({ '0': acts.fitWidth }) },
  { shown: '9', words: 'document.fitPage', keys: ({ acts }) => ({ '9': acts.fitPage }) },
  { shown: '1', words: 'image.actual', keys: ({ acts }) => ({ '1': acts.actual }) },
  { shown: 'R', words: 'document.rotate', keys: ({ acts }) => ({ r: acts.rotate }) },
  { shown: '/', words: 'document.find', keys: ({ find }) => ({ '/': find }) },
  { shown: 'T', words: 'document.thumbnails', keys: ({ thumbnails }) => ({ t: thumbnails }) },
  { shown: '← → ↑ ↓', words: 'document.spot.key' },
  { shown: 'O', words: 'document.outline', keys: ({ outline }) => ({ o: outline }) },
]
