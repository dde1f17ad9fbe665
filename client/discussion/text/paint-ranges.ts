/** How remarks are drawn in a text: `spots.css` says what each looks like. */
export type Paint = 'comment' | 'comment-blocking' | 'comment-resolved' | 'comment-active'

/**
 * Draws stretches of the page without touching it (CSS Custom Highlight API), until the answer is called. A browser
 * without it shows the marks in the margin alone.
 */
export function paintRanges(painted: readonly { range: Range; paint: Paint }[]): () => void {
  if (!('highlights' in CSS)) return () => undefined
  for (const { paint, range } of painted) {
    const highlight = CSS.highlights.get(paint) ?? new Highlight()
    highlight.add(range)
    highlight.priority = paint === 'comment-active' ? 1 : 0
    CSS.highlights.set(paint, highlight)
  }
  return () => {
    for (const { paint, range } of painted) CSS.highlights.get(paint)?.delete(range)
  }
}
