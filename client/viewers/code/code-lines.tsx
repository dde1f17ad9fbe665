import { Fragment } from 'react'

import type { LineRange } from './line-range.ts'
import type { Piece } from './pieces.ts'
import type { Lines } from './spots/line-anchor.ts'

const none: readonly Lines[] = []

/** Longer lines are cut: what is beyond cannot be seen in a still picture. */
const widest = 1000

/** A line in its colours. */
export function ColouredLine({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ look, text }, i) => (
    <Fragment key={i}>{look ? <span className={look}>{text}</span> : text}</Fragment>
  ))
}

/** Lines of a text as the editor would draw them, from line `from` on. */
export function CodeLines({
  lines,
  coloured,
  from,
  digits,
  offset = 0,
  linked,
  remarked = none,
}: {
  lines: readonly string[]
  coloured: readonly (readonly Piece[])[] | null
  from: number
  /** Digits of the last line's number. */
  digits: number
  offset?: number
  linked: LineRange | null
  /** The lines that are remarked on. */
  remarked?: readonly Lines[]
}) {
  const isLinked = (line: number) => linked && line >= linked.from && line <= linked.to
  const isRemarked = (line: number) =>
    remarked.some(({ first, last }) => line >= first && line <= last)
  return (
    <div
      className="code-lines"
      style={{
        gridTemplateColumns: `${Math.max(3, digits)}ch minmax(0, 1fr)`,
        marginTop: -offset,
      }}
    >
      {lines.map((line, i) => (
        <Fragment key={from + i}>
          <span className="code-number" aria-hidden="true">
            {from + i}
          </span>
          <span
            className="code-line"
            data-linked={isLinked(from + i) || undefined}
            data-remarked={isRemarked(from + i) || undefined}
          >
            {coloured?.[i] && line.length <= widest ? (
              <ColouredLine pieces={coloured[i]} />
            ) : (
              line.slice(0, widest)
            )}
            {'\n'}
          </span>
        </Fragment>
      ))}
    </div>
  )
}
