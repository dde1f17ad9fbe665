import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Placed } from './levels/use-level.ts'

const enter = 'viewer-enter'

/** Asks the viewer in this figure to come alive and to take the focus; false where there is nothing to enter. */
export function askToEnter(figure: Element): boolean {
  return !figure.dispatchEvent(new Event(enter, { cancelable: true }))
}

/** Moves the focus into the viewer when a person enters it, or when it takes the place of the poster that had the focus. */
export function useEntering(
  figure: RefObject<HTMLElement | null>,
  { level, want }: Placed,
  state: string,
): void {
  const entering = useRef(false)
  const there = level === 'live' && state === 'ready'

  useEffect(() => {
    if (!figure.current || state === 'error') return
    const scope = new Scope()
    scope.hear(figure.current, {
      [enter]: (event: Event) => {
        event.preventDefault()
        if (there) return firstStop(figure.current)?.focus()
        entering.current = true
        want()
      },
    })
    return () => scope.dispose()
  }, [figure, want, there, state])

  // Before the paint: a key pressed in between would find nothing to act on.
  useLayoutEffect(() => {
    const poster = figure.current?.querySelector('[data-layer="poster"]')
    if (level === 'live' && poster?.contains(document.activeElement)) entering.current = true
    if (!there || !entering.current) return
    entering.current = false
    const at = document.activeElement
    if (!at || at === document.body || at === figure.current)
      firstStop(figure.current)?.focus({ preventScroll: true })
  })
}

function firstStop(figure: HTMLElement | null): HTMLElement | null {
  const live = figure?.querySelector('[data-layer="live"]')
  const find = (selector: string) => live?.querySelector<HTMLElement>(selector) ?? null
  return find('[tabindex="0"]') ?? find('button:not(:disabled), input, textarea, a[href]')
}
