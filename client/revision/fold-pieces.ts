import type { Piece } from './diff-texts.ts'

/** A piece with its offset among all pieces; `begins`: it is the first of the pieces of one change. */
export interface PlacedPiece {
  kind: 'piece'
  at: number
  piece: Piece
  begins: boolean
}
/** A stretch in which nothing changed, put away. */
interface Fold {
  kind: 'fold'
  at: number
  text: string
}
export type Shown = PlacedPiece | Fold

/** So much of what stayed the same is left beside each change, in UTF-16 units. */
const beside = 80
/** Less than this is not worth putting away. */
const least = 120

/** The pieces of a difference in order; with `onlyChanges` the long stretches that stayed the same are folds. */
export function foldPieces(pieces: readonly Piece[], onlyChanges: boolean): Shown[] {
  let at = 0
  return pieces.flatMap((piece, i): Shown[] => {
    const start = at
    at += piece.text.length
    const same = piece.kind === 'same'
    const begins = !same && (i === 0 || pieces[i - 1]?.kind === 'same')
    const whole: PlacedPiece = { kind: 'piece', at: start, piece, begins }
    if (!same || !onlyChanges) return [whole]
    const { text } = piece
    const head = i === 0 ? 0 : cutAfter(text, beside)
    const tail = i === pieces.length - 1 ? text.length : cutAfter(text, text.length - beside)
    if (tail - head < least) return [whole]
    const part = (from: number, to: number): Shown[] =>
      from === to
        ? []
        : [{ ...whole, at: start + from, piece: { kind: 'same', text: text.slice(from, to) } }]
    return [
      ...part(0, head),
      { kind: 'fold', at: start + head, text: text.slice(head, tail) },
      ...part(tail, text.length),
    ]
  })
}

/** The next white space, so that no word and no tag is cut. */
function cutAfter(text: string, from: number): number {
  const found = text.slice(Math.max(0, from)).search(/\s/)
  return found === -1 ? text.length : Math.max(0, from) + found + 1
}
