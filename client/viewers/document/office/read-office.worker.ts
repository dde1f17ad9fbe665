import type { OfficeFormat } from '#client/viewers/document/document-kind.ts'

import type { OfficeContent } from './office-content.ts'
import { openDocumentParts, slideParagraphs } from './office-text.ts'
import { BadArchive, Budget, checkArchive, entriesOf, unpack } from './zip.ts'

interface Task {
  format: OfficeFormat
  bytes: Uint8Array<ArrayBuffer>
}

const slide = /^ppt\/slides\/slide(\d+)\.xml$/

/** Reads one office file and ends; a page that waits too long ends it earlier. */
self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  void content(data)
    .catch((error: unknown): OfficeContent => ({
      kind: 'refused',
      reason: error instanceof BadArchive ? error.reason : 'damaged',
    }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener and no origin
    .then((read) => self.postMessage(read))
})

async function content({ format, bytes }: Task): Promise<OfficeContent> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (zipped) await checkArchive(bytes)
  switch (format) {
    case 'docx': {
      const { default: mammoth } = await import('mammoth')
      const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer })
      return { kind: 'html', html: value }
    }
    case 'sheet': {
      const { readWorkbook } = await import('./read-workbook.ts')
      return { kind: 'sheets', sheets: readWorkbook(bytes) }
    }
    case 'pptx':
      return { kind: 'parts', parts: await slides(bytes) }
    case 'odt':
    case 'odp':
      return { kind: 'parts', parts: openDocumentParts(await textOf(bytes, 'content.xml')) }
  }
}

async function slides(bytes: Uint8Array) {
  const numbers = entriesOf(bytes)
    .map(({ name }) => Number(slide.exec(name)?.[1] ?? 0))
    .filter(Boolean)
    .toSorted((a, b) => a - b)
  if (numbers.length === 0) throw new BadArchive('damaged')
  const parts = []
  for (const [i, number] of numbers.entries()) {
    const xml = await textOf(bytes, `ppt/slides/slide${number}.xml`)
    parts.push({ title: String(i + 1), paragraphs: slideParagraphs(xml) })
  }
  return parts
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const entry = entriesOf(bytes).find((one) => one.name === name)
  if (!entry) throw new BadArchive('damaged')
  return new TextDecoder().decode(await unpack(bytes, entry, { budget: new Budget(), keep: true }))
}
