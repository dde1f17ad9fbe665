import type { Side } from '#shared/instance/content.ts'

/** The desk that a person sees; the next one, prepared beside it, is not to be found from here. */
export function shownDesk(): ParentNode {
  return document.querySelector('[data-instance]') ?? document
}

export function sideHeading(side: Side): HTMLElement | null {
  return shownDesk().querySelector<HTMLElement>(`[data-side-heading="${side}"]`)
}
