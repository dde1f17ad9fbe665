import type { TextQuoteSelector } from '#shared/discussion/anchor.ts'
import { findQuote } from '#shared/discussion/find-quote.ts'
import { quoteAt } from '#shared/discussion/text-anchor.ts'

interface Piece {
  node: Text
  start: number
}

/** What is written on a page, line by line, and where each piece of it stands. */
export interface Written {
  text: string
  pieces: Piece[]
}

/** Reads the writing of a page as the library lays it over its picture. */
export function written(layer: Element): Written {
  const read: Written = { text: '', pieces: [] }
  const walk = (element: Element) => {
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        read.pieces.push({ node, start: read.text.length })
        read.text += node.data
      } else if (node instanceof HTMLBRElement) read.text += '\n'
      else if (node instanceof Element) walk(node)
    }
  }
  walk(layer)
  return read
}

/** The words of a selection on a page, with what stands around them; null where it holds none of this page. */
export function quoteIn(
  { pieces, text }: Written,
  chosen: Range,
): { quote: TextQuoteSelector; range: Range } | null {
  const inside = pieces.filter(({ node }) => chosen.intersectsNode(node))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  const from = first.start + (first.node === chosen.startContainer ? chosen.startOffset : 0)
  const to = last.start + (last.node === chosen.endContainer ? chosen.endOffset : last.node.length)
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  const range = end > start ? rangeOf({ pieces, text }, { start, end }) : null
  return range && { quote: quoteAt(text, { start, end }), range }
}

/** Where a quote stands on a page; null where it does not, or could be meant twice. */
export function findWritten(read: Written, quote: TextQuoteSelector): Range | null {
  const found = findQuote(read.text, quote)
  return found && rangeOf(read, found)
}

function rangeOf(
  { pieces }: Written,
  { end, start }: { start: number; end: number },
): Range | null {
  const first = pieces.find(({ node, start: at }) => at + node.length > start)
  const last = pieces.findLast(({ start: at }) => at < end)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, end - last.start))
  return range
}
