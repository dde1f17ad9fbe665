import type { PDFPageProxy } from 'pdfjs-dist'

import type { MediaFacts } from '#shared/media/facts.ts'

import type { Bytes } from './bytes.ts'
import { Damage } from './damage.ts'
import { limits } from './limits.ts'

const largest = 512 << 20
const pagesLookedAt = 5

type Facts = Pick<MediaFacts, 'pages' | 'problem' | 'detail'>

/**
 * Opens a PDF as the viewer does, with no password, and decodes its first pages. pdf.js mends a file that is cut off as
 * far as it can, so the end of the file is looked at first.
 */
export async function readPdf(bytes: Bytes): Promise<Facts> {
  await hasEnd(bytes)
  if (bytes.size > largest) throw new Damage('The document is larger than 512 MB.')
  const { getDocument, PasswordException } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(await bytes.at(0, bytes.size)),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    maxImageSize: 1 << 24,
  })
  try {
    const document = await task.promise
    const pages = document.numPages
    if (pages > limits.pages) return { pages }
    for (let page = 1; page <= Math.min(pages, pagesLookedAt); page++)
      await drawn(await document.getPage(page))
    return { pages }
  } catch (error) {
    if (error instanceof Damage) throw error
    if (error instanceof PasswordException)
      return { problem: 'encrypted', detail: 'The document needs a password to open.' }
    throw new Damage('The document cannot be opened.')
  } finally {
    await task.destroy()
  }
}

/** Where PDF.js finds no page it invents a blank one, which then stands at no place of the file. */
async function drawn(page: PDFPageProxy): Promise<void> {
  const { fnArray } = await page.getOperatorList()
  if (page.ref === null && fnArray.length === 0)
    throw new Damage('The document has no page that can be read.')
}

/** The last bytes of a whole PDF name its index (`startxref`) or its end (`%%EOF`); a linearized one says its length. */
async function hasEnd(bytes: Bytes): Promise<void> {
  const head = (await bytes.at(0, 2048)).toString('latin1')
  const announced = Number(/\/Linearized\b[^>]{0,200}?\/L\s+(\d+)/.exec(head)?.[1] ?? 0)
  const tail = (await bytes.at(Math.max(0, bytes.size - (1 << 16)), 1 << 16)).toString('latin1')
  const end = tail.replace(/[\s\0]+$/, '').slice(-2048)
  if (!/%%EOF|startxref/.test(end) || announced > bytes.size + 1024)
    throw new Damage('The document is cut off.')
}
