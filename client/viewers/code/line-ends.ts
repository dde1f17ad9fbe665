import { smallestChange } from '#client/revision/smallest-change.ts'

/** A replacement in the text as the editor shows it; offsets count a line end as one. */
export interface ShownEdit {
  rangeOffset: number
  rangeLength: number
  text: string
}

/** A text as the editor shows it: every line end is `\n`, and a byte order mark is left out. */
export function shownText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}

/**
 * The text after edits of what is shown, all given in the offsets from before them. Everything that was not edited stays
 * byte for byte, line ends of any kind included; new lines end as most lines of the text do.
 */
export function writeBack(raw: string, edits: readonly ShownEdit[]): string {
  const places = placesIn(raw)
  const end = lineEndOf(raw)
  let [at, written] = [0, '']
  for (const edit of edits.toSorted((a, b) => a.rangeOffset - b.rangeOffset)) {
    const from = places[edit.rangeOffset] ?? raw.length
    const to = places[edit.rangeOffset + edit.rangeLength] ?? raw.length
    const insert = edit.text.replaceAll(/\r\n?|\n/g, end)
    written = join(join(written, raw.slice(at, from)), insert)
    at = to
  }
  return join(written, raw.slice(at))
}

/** Where each unit of the shown text begins in the raw one, and where that ends. */
function placesIn(raw: string): number[] {
  const places: number[] = []
  for (let at = raw.startsWith('\uFEFF') ? 1 : 0; at < raw.length; at++) {
    places.push(at)
    if (raw[at] === '\r' && raw[at + 1] === '\n') at++
  }
  return [...places, raw.length]
}

/** Two line ends that come to stand side by side stay two. */
function join(left: string, right: string): string {
  return left.endsWith('\r') && right.startsWith('\n') ? `${left}\r${right}` : left + right
}

/** The line end that most lines of a text have. */
export function lineEndOf(raw: string): '\n' | '\r' | '\r\n' {
  const counts = { '\n': 0, '\r': 0, '\r\n': 0 }
  for (const [end] of raw.matchAll(/\r\n|\r|\n/g)) counts[end as keyof typeof counts]++
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n'
  return counts['\r'] > counts['\n'] ? '\r' : '\n'
}

/** The one edit that turns what is shown of one text into what is shown of another. */
export function shownEdit(from: string, to: string): ShownEdit | null {
  const change = smallestChange(from, to)
  return (
    change && {
      rangeOffset: change.from,
      rangeLength: change.to - change.from,
      text: change.insert,
    }
  )
}
