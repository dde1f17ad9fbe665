import { segmentsOf } from '#shared/instance/tag.ts'
import { shortestEdit } from '#shared/revision/shortest-edit.ts'

import { type Range, splitsPair } from './code-points.ts'

/** A stretch of the older text (UTF-16 units) in whose place `size` units of the newer text stand. */
export interface Change {
  from: number
  to: number
  size: number
}

const words = /[\p{L}\p{N}\p{M}_]+|\r\n|\s|[^\s\p{L}\p{N}\p{M}_]/gu
const levels = [
  (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [],
  (text: string) =>
    segmentsOf(text).flatMap(({ kind, source }) =>
      kind === 'tag' ? [source] : (source.match(words) ?? []),
    ),
]

/**
 * What was changed between two texts, in order: by lines, inside changed lines by words and tags, inside changed words by
 * signs. Where two texts differ too much to be compared in a bounded time, the whole stretch counts as changed.
 */
export function changesBetween(before: string, after: string): Change[] {
  return changesIn({ before, after, at: 0, level: 0 })
}

interface Stretch {
  before: string
  after: string
  /** Where `before` begins in the older text. */
  at: number
  level: number
}

function changesIn({ after, at, before, level }: Stretch): Change[] {
  if (before === after) return []
  const { head, tail } = sharedEnds(before, after)
  const old = before.slice(head, before.length - tail)
  const now = after.slice(head, after.length - tail)
  const from = at + head
  const whole = [{ from, to: from + old.length, size: now.length }]
  const cut = levels[level]
  if (old === '' || now === '' || !cut) return whole
  const [tokens, others] = [cut(old), cut(now)]
  const hunks = shortestEdit(tokens, others)
  if (!hunks) return whole
  const [oldAt, newAt] = [startsOf(tokens), startsOf(others)]
  return hunks.flatMap((hunk) => {
    const start = oldAt[hunk.from] ?? 0
    return changesIn({
      before: old.slice(start, oldAt[hunk.to]),
      after: now.slice(newAt[hunk.into], newAt[hunk.until]),
      at: from + start,
      level: level + 1,
    })
  })
}

/** How much two texts have in common at both ends, with no pair of surrogates cut apart. */
function sharedEnds(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  if (splitsPair(a, head) || splitsPair(b, head)) head--
  let tail = 0
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  if (splitsPair(a, a.length - tail) || splitsPair(b, b.length - tail)) tail--
  return { head, tail }
}

function startsOf(tokens: readonly string[]): number[] {
  const starts = [0]
  for (const token of tokens) starts.push((starts.at(-1) ?? 0) + token.length)
  return starts
}

/**
 * Where a stretch of the older text stands in the newer one. What was written at its ends is outside, what was written
 * instead of its first or last words is inside; null where nothing of it is left. `kept` is how much of it is as it was, from 0
 * to 1, and `touched` says that something inside changed.
 */
export function mapRange(
  changes: readonly Change[],
  range: Range,
): (Range & { touched: boolean; kept: number }) | null {
  const start = mapPosition(changes, range.start, 1)
  const end = mapPosition(changes, range.end, -1)
  if (end <= start) return null
  const inside = changes.filter(({ from, to }) => from < range.end && to > range.start)
  const lost = inside.reduce(
    (sum, { from, to }) => sum + Math.min(to, range.end) - Math.max(from, range.start),
    0,
  )
  return { start, end, touched: inside.length > 0, kept: 1 - lost / (range.end - range.start) }
}

/** An offset carried along with the text after it (1) or before it (-1), as CodeMirror's `mapPos` does. */
function mapPosition(changes: readonly Change[], position: number, assoc: 1 | -1): number {
  let shift = 0
  for (const { from, size, to } of changes) {
    if (from > position) break
    const inserted = from === to
    if (to > position || (to === position && inserted && assoc < 0))
      return from + shift + (position === from || assoc < 0 ? 0 : size)
    shift += size - (to - from)
  }
  return position + shift
}

/** The stretches of the newer text that were not in the older one. */
export function insertedRanges(changes: readonly Change[]): Range[] {
  let shift = 0
  return changes.flatMap(({ from, size, to }) => {
    const start = from + shift
    shift += size - (to - from)
    return size === 0 ? [] : [{ start, end: start + size }]
  })
}
