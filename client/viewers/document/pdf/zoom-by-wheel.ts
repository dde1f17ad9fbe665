import type { Scope } from '#client/lib/scope.ts'

const speed = 0.0022

/** Ctrl (or ⌘) and the wheel zoom what is under the pointer, and not the page. */
export function zoomByWheel(
  scope: Scope,
  element: HTMLElement,
  zoom: (factor: number, at: [number, number]) => void,
): void {
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    zoom(Math.exp(-event.deltaY * speed), [event.clientX, event.clientY])
  }
  scope.hear(element, { wheel }, { passive: false })
}
