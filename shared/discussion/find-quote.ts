import type { TextQuoteSelector } from './anchor.ts'
import { splitsPair, type Range } from './code-points.ts'
import { nearMatches } from './near-matches.ts'

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>

interface Candidate extends Range {
  errors: number
  score: number
}

// What counts how much, after Hypothesis' client (match-quote.ts).
const weights = { quote: 50, context: 40, position: 2 }
const total = 92
const threshold = 0.7
const gap = 0.05
const mostFound = 2_000
const unmistakable = 12

/**
 * Finds a quote in a text by its words and what stands around them: exactly, else nearly. Null where nothing is alike
 * enough (a score under 0.7), or where two places are so nearly equally alike (0.05) that it would be a guess.
 * `expected` is where it should be (UTF-16 units); `within` keeps it to places that touch one of these stretches, and there
 * a quote of twelve units or more that stands whole and only once is the one, whatever is around it: a passage was moved.
 */
export function findQuote(
  text: string,
  quote: Quote,
  hint: { expected?: number; within?: readonly Range[] } = {},
): (Range & { exact: boolean }) | null {
  if (quote.exact === '') return null
  const { within } = hint
  const near = (range: Range) =>
    within?.some(({ end, start }) => range.start < end && range.end > start) ?? true
  const exactly = occurrencesOf(text, quote.exact).filter(near)
  const [only] = exactly
  if (within && only && exactly.length === 1 && quote.exact.length >= unmistakable)
    return { start: only.start, end: only.end, exact: true }
  const found = exactly.length > 0 ? exactly : nearMatches(text, quote.exact, within).filter(near)
  const scored = found
    .map((one): Candidate => ({
      ...one,
      score: scoreOf(text, quote, { ...one, expected: hint.expected }),
    }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  if (!best || best.score < threshold || best.score - (second?.score ?? 0) < gap) return null
  return { start: best.start, end: best.end, exact: best.errors === 0 }
}

function occurrencesOf(text: string, words: string): (Range & { errors: number })[] {
  const found = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!splitsPair(text, at) && !splitsPair(text, end)) found.push({ start: at, end, errors: 0 })
    if (found.length >= mostFound) break
  }
  return found
}

interface Scored extends Range {
  errors: number
  expected: number | undefined
}

function scoreOf(text: string, quote: Quote, { end, errors, expected, start }: Scored): number {
  const position = expected === undefined ? 1 : 1 - Math.abs(start - expected) / text.length
  const score =
    weights.quote * (1 - errors / quote.exact.length) +
    weights.context * contextOf(text, quote, { start, end }) +
    weights.position * Math.max(0, position)
  return score / total
}

/** How much a place's surroundings are those of the quote, from 0 to 1. */
export function contextOf(text: string, { prefix, suffix }: Quote, { end, start }: Range): number {
  const before = alike(prefix, text.slice(Math.max(0, start - prefix.length), start))
  return (before + alike(suffix, text.slice(end, end + suffix.length))) / 2
}

/** 1 for equal texts, 0 for texts with nothing in common: one less Levenshtein's distance by the length. */
function alike(wanted: string, found: string): number {
  if (wanted === found || wanted === '') return 1
  let row = Array.from({ length: found.length + 1 }, (_, i) => i)
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i]
    for (let j = 1; j <= found.length; j++)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (wanted[i - 1] === found[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return Math.max(0, 1 - (row.at(-1) ?? 0) / wanted.length)
}
