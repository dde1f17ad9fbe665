/** How the lines of a text end. */
export type LineEnds = 'none' | 'lf' | 'crlf' | 'cr' | 'mixed'

/** What a reader should know of a text before reading it. */
export interface TextTraits {
  lines: number
  /** Length of the longest line, in UTF-16 units. */
  longest: number
  ends: LineEnds
}

export function traitsOf(text: string): TextTraits {
  const ends = new Set<string>()
  let lines = 1
  let longest = 0
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    ends.add(match[0])
    longest = Math.max(longest, match.index - start)
    start = match.index + match[0].length
    lines++
  }
  const [first] = ends
  return {
    lines,
    longest: Math.max(longest, text.length - start),
    ends: ends.size > 1 ? 'mixed' : (endNames[first ?? ''] ?? 'none'),
  }
}

const endNames: Record<string, LineEnds> = { '\n': 'lf', '\r\n': 'crlf', '\r': 'cr' }

const looked = 20_000
const tolerated = 0.02

/** Whether decoded bytes are no writing at all: control characters and letters that could not be read are many. */
export function isBinary(text: string): boolean {
  // A text that is cut off ends in a part of a letter.
  const head = text.slice(0, looked).replace(/\ufffd$/, '')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const odd = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0
  return odd > 0 && odd / head.length > tolerated
}
