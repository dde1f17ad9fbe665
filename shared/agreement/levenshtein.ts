import { distance as unitDistance } from 'fastest-levenshtein'

/** How many insertions, deletions and replacements of characters lead from one text to the other, and how alike they are. */
export interface EditDistance {
  distance: number
  similarity: number
}

/**
 * The edit distance of two texts and 1 − distance / the length of the longer, in characters as people see them (grapheme
 * clusters, after NFC), so that an emoji of eight code units is one. Two empty texts are the same. No transpositions.
 *
 * Levenshtein (1966); Unicode Standard Annex 29 for the clusters.
 */
export function levenshtein(one: string, other: string): EditDistance {
  const [a, b] = [one.normalize('NFC'), other.normalize('NFC')]
  const before = sameStart(a, b)
  const after = sameEnd(a.slice(before), b.slice(before))
  const [left, right] = [a.slice(before, a.length - after), b.slice(before, b.length - after)]
  const same = lengthOf(a.slice(0, before)) + lengthOf(a.slice(a.length - after))
  const [mine, yours] = asUnits(left, right)
  const distance = unitDistance(mine, yours)
  const longer = same + Math.max(mine.length, yours.length)
  return { distance, similarity: longer === 0 ? 1 : 1 - distance / longer }
}

/** Each of these is a character of its own next to any other of them; a carriage return before a line feed is not. */
const plain = /^[\t\n\u0020-\u007E]*$/

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function lengthOf(text: string): number {
  if (plain.test(text)) return text.length
  let length = 0
  for (const _ of segmenter.segment(text)) length++
  return length
}

/** Both texts with one code unit for each character. */
function asUnits(one: string, other: string): [string, string] {
  if (plain.test(one) && plain.test(other)) return [one, other]
  const units = new Map<string, string>()
  const spell = (text: string) => {
    const spelt: string[] = []
    for (const { segment } of segmenter.segment(text)) {
      const unit = units.get(segment) ?? String.fromCodePoint(units.size)
      if (units.size > 0xff_ff) throw new RangeError('More than 65,536 different characters')
      units.set(segment, unit)
      spelt.push(unit)
    }
    return spelt.join('')
  }
  return [spell(one), spell(other)]
}

/** How long the common beginning is, up to a border of characters in both. */
function sameStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  while (at > 0 && !(isBorder(a, at) && isBorder(b, at))) at--
  return at
}

function sameEnd(a: string, b: string): number {
  let length = 0
  const most = Math.min(a.length, b.length)
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length++
  while (length > 0 && !(isBorder(a, a.length - length) && isBorder(b, b.length - length))) length--
  return length
}

/** Between two plain characters there is always one; elsewhere there may be, but that needs a closer look than it is worth. */
function isBorder(text: string, at: number): boolean {
  const [left, right] = [text[at - 1] ?? '', text[at] ?? '']
  return plain.test(left) && plain.test(right)
}
