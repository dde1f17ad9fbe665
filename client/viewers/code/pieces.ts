/** A stretch of a line and the classes of its colour. */
export interface Piece {
  text: string
  look: string
}

const tabSize = 4

/**
 * The editor's coloured line (HTML, in which tabs are spread out and spaces are hard) as pieces of the line itself, so that
 * no HTML reaches the page and what is copied is what was written.
 */
export function piecesOf(line: string, html: string): Piece[] {
  const spans = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('span[class]')
  return fit(
    line,
    Array.from(spans, (span) => ({ length: span.textContent.length, look: span.className })),
  )
}

/** Cuts a line at the ends of its coloured stretches, whose lengths count a tab as the columns that it fills. */
export function fit(line: string, stretches: readonly { length: number; look: string }[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let column = 0
  let end = 0
  for (const { length, look } of stretches) {
    end += length
    const start = at
    while (at < line.length && column < end) {
      column += line[at] === '\t' ? tabSize - (column % tabSize) : 1
      at++
    }
    if (at > start) pieces.push({ text: line.slice(start, at), look })
  }
  if (at < line.length) pieces.push({ text: line.slice(at), look: '' })
  return pieces
}
