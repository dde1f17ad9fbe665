import type { Spot } from '#client/discussion/spots/spot.ts'
import type { LineEnds } from '#client/viewers/code/text-traits.ts'
import {
  type Anchor,
  type MediaState,
  type Selector,
  selectorOf,
  type SelectorOf,
} from '#shared/discussion/anchor.ts'
import { type Range, rangeToUnits } from '#shared/discussion/code-points.ts'
import { findQuote } from '#shared/discussion/find-quote.ts'
import { lineFragment, readLines, standards } from '#shared/discussion/fragment.ts'
import { lineAt, unitsOfLines } from '#shared/discussion/lines.ts'
import { textSelectors } from '#shared/discussion/text-anchor.ts'

/** Lines counted from 1, both ends included. */
export interface Lines {
  first: number
  last: number
}

const longestSnapshot = 2_000

/** Lines of a text as a spot to remark on: by their numbers, and by their words and what stands around them. */
export function lineSpot(text: string, lines: Lines): Omit<Spot, 'words'> {
  return stretchSpot(text, lines, unitsOfLines(text, lines))
}

/** A stretch (UTF-16 units) of some lines as a spot. */
export function stretchSpot(text: string, lines: Lines, range: Range): Omit<Spot, 'words'> {
  const known = textSelectors(text, range)
  const quote = known.find(({ type }) => type === 'TextQuoteSelector')
  const selectors: Selector[] = [
    lineFragment(lines.first, lines.last),
    ...(quote ? [quote] : known),
  ]
  const shown = text.slice(range.start, range.end).slice(0, longestSnapshot)
  // Quoted words are kept with the anchor; what is too long for that is kept by its beginning.
  return { selectors, ...(!quote && !shown.startsWith('data:') && { snapshot: shown }) }
}

/**
 * The stretch of a text that an anchor means: the lines it names, where they hold the words it quotes, else these words
 * wherever they stand. Null where the text has neither.
 */
export function stretchOf(text: string, { selector }: Pick<Anchor, 'selector'>): Range | null {
  const quote = selectorOf(selector, 'TextQuoteSelector')
  const lines = linesIn(selector)
  const named = lines && lines.first <= lineAt(text, text.length) ? unitsOfLines(text, lines) : null
  if (named && !quote) return named
  if (named && quote) {
    const at = text.slice(named.start, named.end).indexOf(quote.exact)
    if (at !== -1) return { start: named.start + at, end: named.start + at + quote.exact.length }
  }
  if (quote) return findQuote(text, quote, named ? { expected: named.start } : {})
  const position = selectorOf(selector, 'TextPositionSelector')
  return position && rangeToUnits(text, position)
}

/** The lines that an anchor means. */
export function linesOf(text: string, anchor: Pick<Anchor, 'selector'>): Lines | null {
  const range = stretchOf(text, anchor)
  if (!range) return null
  const named = linesIn(anchor.selector)
  const whole = named && unitsOfLines(text, named)
  // The end of lines whose last one is empty cannot be told from their words.
  if (whole?.start === range.start && whole.end === range.end) return named
  const last = Math.max(range.start, range.end - 1)
  return { first: lineAt(text, range.start), last: lineAt(text, last) }
}

function linesIn(selector: readonly Selector[]): Lines | null {
  const fragment = selector.find(
    (one): one is SelectorOf<'FragmentSelector'> =>
      one.type === 'FragmentSelector' && one.conformsTo === standards.text,
  )
  return fragment ? readLines(fragment.value) : null
}

const ends = { lf: 'LF', crlf: 'CRLF', cr: 'CR', mixed: 'mixed' } as const

/** What is to be known of a text to read its anchors without it. */
export function stateOf(written: LineEnds, language: string): MediaState {
  return { ...(written !== 'none' && { 'cs:eol': ends[written] }), 'cs:language': language }
}
