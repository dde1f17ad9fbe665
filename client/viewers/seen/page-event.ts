/** Told by a document that turns to a page (from 1), upwards through the elements it stands in. */
export const pageEvent = 'viewer-page'
export type PageEvent = CustomEvent<number>

export function tellPage(element: Element | null, page: number): void {
  element?.dispatchEvent(new CustomEvent(pageEvent, { bubbles: true, detail: page }))
}
