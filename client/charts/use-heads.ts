import { type RefObject, useEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'

/** Tells the style of a long table how high it is: so far its heads go with the page. */
export function useHeads(long: boolean): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = box.current
    if (!long || !element) return
    const scope = new Scope()
    scope.watchSize(element, ({ height }) => element.style.setProperty('--box', `${height}px`))
    return () => scope.dispose()
  }, [long])
  return box
}
