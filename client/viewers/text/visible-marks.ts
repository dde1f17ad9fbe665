/** A stretch of a text as it is shown raw: writing, white space with its marks, or a sign that has a name instead of a look. */
export type RawPiece =
  | { kind: 'text'; text: string }
  | { kind: 'space'; text: string; marks: string }
  | { kind: 'named'; text: string; name: string }
  | { kind: 'end'; text: string; marks: string }

/** Signs that cannot be seen, or that move others about, by the names people know. */
const names: Readonly<Record<number, string>> = {
  0x00ad: 'SHY',
  0x034f: 'CGJ',
  0x061c: 'ALM',
  0x180e: 'MVS',
  0x200b: 'ZWSP',
  0x200c: 'ZWNJ',
  0x200d: 'ZWJ',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x2028: 'LS',
  0x2029: 'PS',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2060: 'WJ',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
  0x00a0: 'NBSP',
  0x202f: 'NNBSP',
  0x3000: 'IDSP',
  0xfeff: 'BOM',
}

const ends: Readonly<Record<string, string>> = { '\n': '¶', '\r\n': '␍¶', '\r': '␍' }

// Line ends, runs of spaces and tabs, then every other sign that leaves no trace.
const invisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is looked for
  /\r\n|\n|\r|[ \t]+|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u034f\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]/gu

/**
 * Cuts a text so that what cannot be seen can be marked; the pieces' texts joined are the text. With `all` false a single
 * space between words is left unmarked, for very long texts.
 */
export function rawPieces(text: string, all = true): RawPiece[] {
  const pieces: RawPiece[] = []
  let written = 0
  for (const match of text.matchAll(invisible)) {
    const [found] = match
    const { index } = match
    if (!all && isPlainSpace(text, index, found)) continue
    if (index > written) pieces.push({ kind: 'text', text: text.slice(written, index) })
    pieces.push(pieceOf(found, index - text.lastIndexOf('\n', index - 1) - 1))
    written = index + found.length
  }
  if (written < text.length) pieces.push({ kind: 'text', text: text.slice(written) })
  return pieces
}

function isPlainSpace(text: string, index: number, found: string): boolean {
  const after = text[index + 1]
  return (
    found === ' ' && index > 0 && !/\s/.test(text[index - 1] ?? ' ') && !/\s/.test(after ?? ' ')
  )
}

function pieceOf(text: string, column: number): RawPiece {
  const end = ends[text]
  if (end) return { kind: 'end', text, marks: end }
  if (/^[ \t]/.test(text)) return { kind: 'space', text, marks: marksOf(text, column) }
  return { kind: 'named', text, name: signName(text.codePointAt(0) ?? 0) }
}

const tabSize = 4

/** A dot for each space, an arrow as wide as its tab for each tab. */
function marksOf(space: string, column: number): string {
  let marks = ''
  for (const sign of space) {
    const width = tabSize - ((column + marks.length) % tabSize)
    marks += sign === ' ' ? '·' : '→'.padEnd(width, '\u00a0')
  }
  return marks
}

export function signName(code: number): string {
  return names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** How often each named sign stands in a text, the most frequent first. */
export function namedSigns(text: string): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const [found] of text.matchAll(invisible))
    if (!ends[found] && !/^[ \t]/.test(found)) {
      const name = signName(found.codePointAt(0) ?? 0)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  return Array.from(counts, ([name, count]) => ({ name, count })).toSorted(
    (a, b) => b.count - a.count,
  )
}
