const lines = 40

/** A PDF of many pages of text, written by hand: one font, one content stream a page. `seed` makes it a file of its own. */
export function pdfOf(pages: number, seed: number): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${numbers(pages)
      .map((i) => `${4 + 2 * i} 0 R`)
      .join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (const page of numbers(pages)) {
    const text = numbers(lines)
      .map(
        (line) => `(Paper ${seed}, page ${page + 1}, line ${line + 1}: the flow is steady.) Tj T*`,
      )
      .join('\n')
    const content = `BT /F1 12 Tf 16 TL 60 780 Td\n${text}\nET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const starts = objects.map((body, i) => {
    const start = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return start
  })
  const index = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${index}${trailer}`, 'latin1')
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}
