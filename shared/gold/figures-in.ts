import type { Piece } from './rewrite.ts'

/** The figures of two digits and more in a text, tags and names apart, each with its first two digits that differ exchanged. */
export function figuresIn(text: string): (Piece & { was: string })[] {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}<_./\\:#-])\d{2,}(?:\.\d+)?(?![\p{L}\p{N}>_/\\:-]|\.\p{L})/gu,
  )
  return Array.from(found).flatMap((match) => {
    const [was] = match
    const other = exchanged(was)
    return other === null ? [] : [{ start: match.index, end: match.index + was.length, was, other }]
  })
}

/** From the right, where a slip is not seen at once; never a nought in front. */
function exchanged(was: string): string | null {
  for (let at = was.length - 2; at >= 0; at--) {
    const [a = '', b = ''] = was.slice(at, at + 2)
    if (a === b || a === '.' || b === '.' || (at === 0 && b === '0')) continue
    return was.slice(0, at) + b + a + was.slice(at + 2)
  }
  return null
}
