export type DocumentKind =
  | 'pdf'
  | 'page'
  | 'office'
  | 'table'
  | 'markdown'
  | 'json'
  | 'html'
  | 'text'

/** What we can read of an office file ourselves, without its PDF. */
export type OfficeFormat = 'docx' | 'sheet' | 'pptx' | 'odt' | 'odp'

const openXml = 'application/vnd.openxmlformats-officedocument.'
const openDocument = 'application/vnd.oasis.opendocument.'
const before2007 = 'application/x-cfb'

const formats: Record<string, OfficeFormat> = {
  [`${openXml}wordprocessingml.document`]: 'docx',
  [`${openXml}presentationml.presentation`]: 'pptx',
  [`${openXml}spreadsheetml.sheet`]: 'sheet',
  [`${openDocument}text`]: 'odt',
  [`${openDocument}spreadsheet`]: 'sheet',
  [`${openDocument}presentation`]: 'odp',
}
const converted = new Set([before2007, 'application/rtf', 'text/rtf', 'application/epub+zip'])
const textual = new Set(['application/xml', 'application/yaml'])
const json = new Set(['application/json', 'application/x-ndjson'])

/** How a document is shown, by what its bytes are; the name only tells tables and Markdown from other plain text. */
export function documentKind(mime: string, name: string): DocumentKind | null {
  const type = typeOf(mime)
  if (type === 'application/pdf') return 'pdf'
  if (type.startsWith('image/')) return 'page'
  if (type in formats || converted.has(type)) return 'office'
  if (type === 'text/csv' || type === 'text/tab-separated-values') return 'table'
  if (json.has(type)) return 'json'
  if (type === 'text/html') return 'html'
  if (!type.startsWith('text/') && !textual.has(type)) return null
  if (/\.(csv|tsv)$/i.test(name)) return 'table'
  if (/\.(md|markdown)$/i.test(name)) return 'markdown'
  return 'text'
}

/** How an office file can be read without its PDF, or null where only the PDF shows it. */
export function officeFormat(mime: string, name: string): OfficeFormat | null {
  const type = typeOf(mime)
  if (type === before2007 && /\.xls$/i.test(name)) return 'sheet'
  return formats[type] ?? null
}

/** Whether a document is text or rows: it needs no worker and none of the seats of heavy viewers. */
export function isLight(kind: DocumentKind | null): boolean {
  return kind !== null && kind !== 'pdf' && kind !== 'page' && kind !== 'office'
}

function typeOf(mime: string): string {
  return mime.split(';')[0] ?? ''
}
