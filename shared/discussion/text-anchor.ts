import type { Side } from '#shared/instance/content.ts'

import { type Anchor, longestQuote, type Selector, selectorOf } from './anchor.ts'
import {
  firstPoints,
  lastPoints,
  type Range,
  rangeToPoints,
  wholeGraphemes,
} from './code-points.ts'

const around = 32

/** A stretch of a text (UTF-16 units) as a quote with its surroundings and a position in code points. */
export function textSelectors(text: string, range: Range): Selector[] {
  const { end, start } = wholeGraphemes(text, range)
  const position = rangeToPoints(text, { start, end })
  const selectors: Selector[] = [{ type: 'TextPositionSelector', ...position }]
  if (end - start <= longestQuote) selectors.unshift(quoteAt(text, { start, end }))
  return selectors
}

/** A stretch of one side's text in a revision. */
export function textAnchor(
  on: { side: Side; revision: number; text: string },
  range: Range,
): Anchor {
  const { revision, side, text } = on
  return { on: { kind: 'text', side, revision }, selector: textSelectors(text, range) }
}

export function quoteAt(text: string, { end, start }: Range) {
  return {
    type: 'TextQuoteSelector' as const,
    exact: text.slice(start, end),
    prefix: lastPoints(text.slice(0, start), around),
    suffix: firstPoints(text.slice(end, end + 2 * around), around),
  }
}

/** The words that an anchor quotes, whatever it is on; empty where it quotes none. */
export function quotedBy(anchor: Anchor): string {
  const quote = selectorOf(anchor.selector, 'TextQuoteSelector')
  if (quote) return quote.exact
  const refined = selectorOf(anchor.selector, 'FragmentSelector')?.refinedBy
  return refined?.type === 'TextQuoteSelector' ? refined.exact : ''
}
