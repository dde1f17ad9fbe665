import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { createCanvas } from '@napi-rs/canvas'

import { Cannot } from './cannot.ts'
import type { Made, Order } from './order.ts'

const width = 1200
const tallest = 6000
const mostImagePixels = 100_000_000

/** The first page of a PDF (or of the PDF that an office file became), 1200 pixels wide. */
export async function makePage({ path, from, facts, room }: Order): Promise<Made> {
  const isPdf = facts.mime === 'application/pdf'
  if (!isPdf && from === null) throw new Cannot('There is no PDF of it to draw a page from.')
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = getDocument({
    data: new Uint8Array(await readFile(isPdf ? path : (from ?? path))),
    cMapUrl: `${library}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}/standard_fonts/`,
    wasmUrl: `${library}/wasm/`,
    iccUrl: `${library}/iccs/`,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: mostImagePixels,
    verbosity: 0,
  })
  try {
    const page = await (await loading.promise).getPage(1)
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: width / natural.width })
    const height = Math.max(1, Math.min(tallest, Math.round(viewport.height)))
    const canvas = createCanvas(width, height)
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      viewport,
      background: 'white',
    }).promise
    const file = join(room, 'out.webp')
    await writeFile(file, await canvas.encode('webp', 82))
    return { state: 'done', file, mime: 'image/webp', width, height }
  } finally {
    await loading.destroy()
  }
}
