/** A stretch of a text that the browser lays out at once. */
export interface Piece {
  text: string
  lines: number
}

const mostLines = 200
/** A line that is longer is laid out in several pieces, each on a line of its own. */
const mostCharacters = 10_000
const mostPieces = 2000

/** A text in pieces that together are the text, up to `shown` characters of it. */
export function textPieces(text: string): { pieces: Piece[]; shown: number } {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length && pieces.length < mostPieces) {
    const { end, lines } = pieceEnd(text, at)
    pieces.push({ text: text.slice(at, end), lines })
    at = end
  }
  return { pieces, shown: at }
}

function pieceEnd(text: string, from: number): { end: number; lines: number } {
  let end = from
  let lines = 0
  while (lines < mostLines && end < text.length) {
    const next = text.indexOf('\n', end)
    const lineEnd = next < 0 ? text.length : next + 1
    if (lineEnd - from > mostCharacters) {
      if (lines > 0) break
      return { end: wholeLetter(text, from + mostCharacters), lines: mostCharacters / 100 }
    }
    end = lineEnd
    lines++
  }
  return { end, lines }
}

/** Moves a cut behind the second half of a letter that is written as two. */
function wholeLetter(text: string, cut: number): number {
  const half = text.charCodeAt(cut)
  return half >= 0xdc00 && half <= 0xdfff ? cut + 1 : cut
}
