import { buffer } from 'node:stream/consumers'

import yazl from 'yazl'

/** A PDF of as many pages, each with one line of text (none where it is empty), written by hand. */
export function plainPdf(pages: number, line: (page: number) => string): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>']
  const kids = Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (let page = 1; page <= pages; page++) {
    const text = line(page)
    const stream = text ? `BT /F1 24 Tf 72 700 Td (${text}) Tj ET` : '0.5 g 72 72 200 200 re f'
    const content = `${objects.length + 2} 0 R`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  }
  let out = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const main = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const

/** An office file of these parts, with what tells a reader which one is the first. */
export function officeFile(
  kind: keyof typeof main,
  parts: Record<string, string>,
): Promise<Uint8Array> {
  const [path, type] = main[kind]
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="${path}"/></Relationships>`,
    ...parts,
  })
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

/** A document of Word with these paragraphs; `{link}` in one of them leads to `target`. */
export function wordFile(paragraphs: readonly string[], target = ''): Promise<Uint8Array> {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const body = paragraphs.map((text) => {
    const [before = '', after] = text.split('{link}')
    const link = after === undefined ? '' : `<w:hyperlink r:id="r9">${run('link')}</w:hyperlink>`
    return `<w:p>${run(before)}${link}${run(after ?? '')}</w:p>`
  })
  return officeFile('docx', {
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${w}" xmlns:r="${office}"><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r9" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
  })
}

/** A workbook with one sheet of so many rows, each with its number and a word. */
export function workbookFile(rows: number, word: (row: number) => string): Promise<Uint8Array> {
  const s = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const cells = Array.from(
    { length: rows },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}"><v>${i + 1}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>${word(i + 1)}</t></is></c></row>`,
  )
  return officeFile('xlsx', {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${s}" xmlns:r="${office}"><sheets><sheet name="Counts" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${s}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  })
}

/** A zip with these files. */
async function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}
