import { type RefObject, useEffect, useRef } from 'react'

import type { Level } from './levels/level.ts'

/** When a viewer takes the place of the poster that a person pressed, the focus goes with it. */
export function useFocusKept(
  figure: RefObject<HTMLElement | null>,
  level: Level,
  state: string,
): void {
  const inPoster = useRef(false)
  useEffect(() => {
    const poster = figure.current?.querySelector('[data-layer="poster"]')
    if (poster?.contains(document.activeElement)) inPoster.current = true
    if (level !== 'live' || state !== 'ready' || !inPoster.current) return
    inPoster.current = false
    const lost = document.activeElement === document.body || !document.activeElement
    if (lost) firstStop(figure.current)?.focus({ preventScroll: true })
  })
}

function firstStop(figure: HTMLElement | null): HTMLElement | null {
  const live = figure?.querySelector('[data-layer="live"]')
  return (
    live?.querySelector<HTMLElement>(
      '[tabindex="0"], button:not(:disabled), input, textarea, a[href]',
    ) ?? null
  )
}
