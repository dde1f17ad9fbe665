import { askToEnter } from '#client/viewers/use-entering.ts'
import type { Side } from '#shared/instance/content.ts'

import { shownDesk } from './shown-desk.ts'

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings the viewer of a tag into view and gives it the focus; on its own side if it is there. */
export function showMedium(side: Side, key: string): void {
  const tag = `[data-viewer][data-tag="${CSS.escape(key)}"]`
  const desk = shownDesk()
  const viewer =
    desk.querySelector<HTMLElement>(`[data-side="${side}"] ${tag}`) ??
    desk.querySelector<HTMLElement>(`[data-side] ${tag}`)
  if (viewer) focusViewer(viewer)
}

/** The next (or previous) viewer of the page after the one that has the focus. */
export function nextMedium(step: 1 | -1): void {
  const viewers = Array.from(shownDesk().querySelectorAll<HTMLElement>('[data-side] [data-viewer]'))
  const at = viewers.findIndex((viewer) => viewer.contains(document.activeElement))
  const start = at === -1 && step === -1 ? 0 : at
  const next = viewers[(start + step + viewers.length) % viewers.length]
  if (next) focusViewer(next)
}

/** Into the viewer whose frame has the focus: it comes alive and its first control takes the keys. */
export function enterViewer(): boolean {
  const viewer = document.activeElement?.closest<HTMLElement>('[data-viewer]')
  return viewer && viewer === document.activeElement ? askToEnter(viewer) : false
}

/** Out of a viewer, back to its frame. */
export function leaveViewer(): boolean {
  const viewer = document.activeElement?.closest<HTMLElement>('[data-viewer]')
  if (!viewer || viewer === document.activeElement) return false
  focusViewer(viewer)
  return true
}

function focusViewer(viewer: HTMLElement): void {
  if (!viewer.hasAttribute('tabindex')) viewer.tabIndex = -1
  viewer.focus({ preventScroll: true })
  viewer.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' })
}
