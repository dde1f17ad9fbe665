import { changesBetween, mapRange } from '#shared/discussion/changes-between.ts'
import type { Range as Stretch } from '#shared/discussion/code-points.ts'

/**
 * A text as it is drawn on the page: what a reader sees of it, with its tags spelt out, and where each piece of that comes
 * from. Viewers, formulas and what is only read aloud are left out.
 */
export interface DrawnText {
  text: string
  pieces: { node: Text | Element; start: number; end: number }[]
}

const chip = '.tag-chip'
const left = 'figure, .katex, .viewer-unseen, .viewer-note, [data-comment-marks]'
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, tr, pre, blockquote, br'

export function drawnText(root: Element): DrawnText {
  const drawn: DrawnText = { text: '', pieces: [] }
  walk(root, drawn)
  return drawn
}

function walk(element: Element, drawn: DrawnText): void {
  for (const node of element.childNodes) {
    if (node instanceof Text) add(drawn, node, node.data)
    if (!(node instanceof Element) || node.matches(left)) continue
    if (node.matches(chip)) {
      add(drawn, node, `<${node.querySelector('.tag-chip-key')?.textContent ?? ''}>`)
      continue
    }
    const block = node.matches(blocks)
    if (block) breakLine(drawn)
    walk(node, drawn)
    if (block) breakLine(drawn)
  }
}

function add(drawn: DrawnText, node: Text | Element, text: string): void {
  const start = drawn.text.length
  drawn.text += text
  drawn.pieces.push({ node, start, end: drawn.text.length })
}

function breakLine(drawn: DrawnText): void {
  if (drawn.text !== '' && !drawn.text.endsWith('\n')) drawn.text += '\n'
}

/** Where a stretch of the source (UTF-16 units) is drawn; null where nothing of it is. Asked for many at once, compares once. */
export function drawnRanges(
  drawn: DrawnText,
  source: string,
  stretches: readonly Stretch[],
): (Range | null)[] {
  const changes = changesBetween(source, drawn.text)
  return stretches.map((stretch) => {
    const mapped = mapRange(changes, stretch)
    return mapped && domRange(drawn, mapped)
  })
}

/** The stretch of the source that a selection on the page means; null where it means nothing of it. */
export function sourceRange(drawn: DrawnText, source: string, chosen: Range): Stretch | null {
  const inside = drawn.pieces.filter(({ node }) => chosen.intersectsNode(node))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  const start = first.start + (first.node === chosen.startContainer ? chosen.startOffset : 0)
  const end = last.node === chosen.endContainer ? last.start + chosen.endOffset : last.end
  const mapped = mapRange(changesBetween(drawn.text, source), trimmed(drawn.text, { start, end }))
  return mapped && trimmed(source, mapped)
}

/** Without the white space that a double click or a drag takes along. */
function trimmed(text: string, { end, start }: Stretch): Stretch {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, from + words.trim().length) }
}

function domRange(drawn: DrawnText, { end, start }: Stretch): Range | null {
  const first = drawn.pieces.find((piece) => piece.end > start)
  const last = drawn.pieces.findLast((piece) => piece.start < end)
  if (!first || !last) return null
  const range = document.createRange()
  if (first.node instanceof Text) range.setStart(first.node, Math.max(0, start - first.start))
  else range.setStartBefore(first.node)
  if (last.node instanceof Text)
    range.setEnd(last.node, Math.min(last.node.length, Math.max(0, end - last.start)))
  else range.setEndAfter(last.node)
  return range
}
