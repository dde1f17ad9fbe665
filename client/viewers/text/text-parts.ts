/** A part that is shown at once: what Markdown reads while nobody waits, and a page can hold. */
const mostCharacters = 50_000
const mostLines = 1000
/** A text that is not much longer than a part is one part. */
const wholeCharacters = 100_000
const wholeLines = 3000

/** The first `count` parts of a text, cut at empty lines where there are any, and how many characters are left. */
export function textParts(text: string, count: number): { parts: string[]; left: number } {
  const parts: string[] = []
  let at = 0
  while (parts.length < count && (at < text.length || !at)) {
    const end = partEnd(text, at)
    parts.push(text.slice(at, end))
    at = end
    if (!text) break
  }
  return { parts, left: text.length - at }
}

function partEnd(text: string, from: number): number {
  const whole = lineEnd(text, from, wholeLines)
  if (whole === text.length && whole - from <= wholeCharacters) return whole
  const end = Math.min(lineEnd(text, from, mostLines), from + mostCharacters)
  // A part that ends soon is no help: then it is cut between lines, between words, or between letters.
  const soonest = from + (end - from) / 2
  for (const sign of ['\n\n', '\n', ' ']) {
    const found = text.lastIndexOf(sign, end - sign.length)
    if (found > soonest) return found + sign.length
  }
  const split = /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')
  return split ? end - 1 : end
}

/** Where so many lines from `from` on end, or the text does. */
function lineEnd(text: string, from: number, lines: number): number {
  let at = from
  for (let n = 0; n < lines; n++) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
