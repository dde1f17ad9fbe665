/** A half-open stretch of a text; in which unit it counts is said where it is used. */
export interface Range {
  start: number
  end: number
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** Whether an offset in UTF-16 units stands between the halves of one code point. */
export function splitsPair(text: string, unit: number): boolean {
  return unit > 0 && isHigh(text.charCodeAt(unit - 1)) && isLow(text.charCodeAt(unit))
}

/** How many code points stand before an offset in UTF-16 units; a lone surrogate counts as one, and half a pair as none. */
export function toPoints(text: string, unit: number): number {
  const end = Math.min(Math.max(unit, 0), text.length)
  let points = 0
  for (let at = 0; at < end; at++) if (!splitsPair(text, at)) points++
  return splitsPair(text, end) ? points - 1 : points
}

/** The offset in UTF-16 units before which so many code points stand; the end of the text where it has fewer. */
export function toUnits(text: string, points: number): number {
  let at = 0
  for (let left = points; left > 0 && at < text.length; left--)
    at += splitsPair(text, at + 1) ? 2 : 1
  return at
}

export function rangeToPoints(text: string, { end, start }: Range): Range {
  const before = toPoints(text, start)
  return { start: before, end: before + toPoints(text.slice(wholeUnit(text, start)), end - start) }
}

export function rangeToUnits(text: string, { end, start }: Range): Range {
  const from = toUnits(text, start)
  return { start: from, end: from + toUnits(text.slice(from), end - start) }
}

function wholeUnit(text: string, unit: number): number {
  return splitsPair(text, unit) ? unit - 1 : unit
}

/** The last code points of a text. */
export function lastPoints(text: string, points: number): string {
  let at = text.length
  for (let left = points; left > 0 && at > 0; left--) at -= splitsPair(text, at - 1) ? 2 : 1
  return text.slice(at)
}

export function firstPoints(text: string, points: number): string {
  return text.slice(0, toUnits(text, points))
}

const far = 64

/** A stretch in UTF-16 units made to hold whole grapheme clusters: an emoji of several code points, or a letter with its accents. */
export function wholeGraphemes(text: string, { end, start }: Range): Range {
  return { start: clusterAt(text, start).start, end: end > start ? clusterAt(text, end).end : end }
}

/** The cluster that an offset stands inside of; the offset itself where it stands between two. */
function clusterAt(text: string, unit: number): Range {
  const from = Math.max(0, unit - far)
  const near = text.slice(from, unit + far)
  const inside = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    .segment(near)
    .containing(unit - from)
  if (!inside || inside.index === unit - from) return { start: unit, end: unit }
  const start = from + inside.index
  return { start, end: start + inside.segment.length }
}
