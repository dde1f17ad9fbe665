/** The text of slides, or of one whole document. */
export interface Part {
  title: string | null
  paragraphs: string[]
}

const mostParagraphs = 20_000

/** The paragraphs of a slide of PowerPoint (DrawingML `a:p` of runs `a:t`). */
export function slideParagraphs(xml: string): string[] {
  return paragraphsOf(xml, /<a:p(?:\s[^>]*)?>([\s\S]*?)<\/a:p>/g, (inside) =>
    [...inside.matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>|<a:(br)\b/g)]
      .map(([, text, line]) => (line ? '\n' : decode(text ?? '')))
      .join(''),
  )
}

/** The slides of an OpenDocument presentation, or the one text of an OpenDocument text. */
export function openDocumentParts(xml: string): Part[] {
  const pages = [...xml.matchAll(/<draw:page(?:\s[^>]*)?>([\s\S]*?)<\/draw:page>/g)]
  if (pages.length === 0) return [{ title: null, paragraphs: openParagraphs(xml) }]
  return pages.map(([, page], i) => ({
    title: String(i + 1),
    paragraphs: openParagraphs(
      (page ?? '').replace(/<presentation:notes[\s\S]*?<\/presentation:notes>/g, ''),
    ),
  }))
}

function openParagraphs(xml: string): string[] {
  return paragraphsOf(xml, /<text:(?:p|h)(?:\s[^>]*)?>([\s\S]*?)<\/text:(?:p|h)>/g, (inside) =>
    decode(
      inside
        .replace(/<text:line-break[^>]*>/g, '\n')
        .replace(/<text:tab[^>]*>/g, '\t')
        .replace(/<text:s\b[^>]*>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    ),
  )
}

function paragraphsOf(xml: string, each: RegExp, read: (inside: string) => string): string[] {
  const found: string[] = []
  for (const [, inside] of xml.matchAll(each)) {
    const text = read(inside ?? '').trim()
    if (text) found.push(text)
    if (found.length >= mostParagraphs) break
  }
  return found
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => letter(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => letter(Number(digits)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole)
}

function letter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
