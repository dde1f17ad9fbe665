import { type Selector, type SelectorOf, selectorOf } from './anchor.ts'
import { changesBetween, insertedRanges, mapRange } from './changes-between.ts'
import { type Range, rangeToPoints, rangeToUnits } from './code-points.ts'
import { contextOf, findQuote } from './find-quote.ts'
import type { PlaceStatus } from './place.ts'

/** Where a stretch of a text stands, in code points; null where it is gone. */
export interface TextPlace {
  status: PlaceStatus
  range: Range | null
}

type Quote = SelectorOf<'TextQuoteSelector'>
const mostlyKept = 0.3
const framed = 0.6

/** The place that an anchor's own selectors name, in the text it was made on. */
export function placeOf(selectors: readonly Selector[]): TextPlace {
  const position = selectorOf(selectors, 'TextPositionSelector')
  if (!position) return { status: 'orphan', range: null }
  return { status: 'exact', range: { start: position.start, end: position.end } }
}

/**
 * Follows places from one text into a newer one; the two are compared once, however many places are asked for.
 *
 * A place goes along with the text around it, as a cursor does. Where nothing of it is left (or its words stand whole
 * among what was inserted, because a passage was moved), its quote is looked for in what is new, by its words and
 * what stood around them. A quote that was never in the older text, because it was taken from an unsaved one, is looked
 * for everywhere. Never a guess: what cannot be told is gone.
 */
export function follower(before: string, after: string) {
  const same = before === after
  const changes = changesBetween(before, after)
  const inserted = insertedRanges(changes)
  // Other words between the same words are what the remark asked for; other words among others are another text.
  const isStillFramed = (range: Range, quote: Quote | null) =>
    quote !== null && contextOf(after, quote, range) >= framed

  return (selectors: readonly Selector[], from: TextPlace = placeOf(selectors)): TextPlace => {
    const quote = selectorOf(selectors, 'TextQuoteSelector')
    const found = (range: Range, status: PlaceStatus): TextPlace => ({
      status: worse(from.status === 'orphan' ? 'moved' : from.status, status),
      range: rangeToPoints(after, range),
    })
    const old = from.range && rangeToUnits(before, from.range)
    const stood = old !== null && old.end > old.start
    const known =
      from.status === 'changed' || !quote || before.slice(old?.start, old?.end) === quote.exact
    if (!stood || !known) {
      const expected = old ? { expected: old.start } : {}
      const match = quote && findQuote(after, quote, expected)
      return match ? found(match, match.exact ? 'moved' : 'changed') : gone
    }
    if (same) return { ...from, range: rangeToPoints(after, old) }
    const mapped = mapRange(changes, old)
    if (mapped && !mapped.touched)
      return found(mapped, mapped.start === old.start ? 'exact' : 'moved')
    const hint = { expected: mapped?.start ?? old.start, within: inserted }
    const match = quote && findQuote(after, quote, hint)
    if (match?.exact) return found(match, 'moved')
    if (mapped && (mapped.kept >= mostlyKept || isStillFramed(mapped, quote)))
      return found(mapped, 'changed')
    return match ? found(match, 'changed') : gone
  }
}

/** Where the spot of an anchor on one text stands in another. */
export function reanchor(selectors: readonly Selector[], before: string, after: string): TextPlace {
  return follower(before, after)(selectors)
}

const gone: TextPlace = { status: 'orphan', range: null }
const order: readonly PlaceStatus[] = ['exact', 'moved', 'changed', 'orphan']

function worse(a: PlaceStatus, b: PlaceStatus): PlaceStatus {
  return order.indexOf(a) > order.indexOf(b) ? a : b
}
