const mostCharacters = 1_000_000
const mostTags = 50_000
const tag = /<[^>]*>/g

/** The beginning of a page, up to as many letters and tags as a browser lays out while a person waits; what a tag holds is not counted. */
export function cutHtml(html: string): string {
  const closed = html.lastIndexOf('>') + 1
  let letters = 0
  let tags = 0
  let at = 0
  for (const { 0: one, index } of html.slice(0, closed).matchAll(tag)) {
    letters += index - at
    if (letters > mostCharacters) return html.slice(0, index - (letters - mostCharacters))
    if (++tags > mostTags) return html.slice(0, index)
    at = index + one.length
  }
  return html.slice(0, at + mostCharacters - letters)
}
