import { type RefCallback, useCallback, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Size } from './spot-geometry.ts'

/** The size of the element that is given the first, in CSS pixels; null until it is drawn. */
export function useBoxSize(): [RefCallback<HTMLElement>, Size | null] {
  const [size, setSize] = useState<Size | null>(null)
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const scope = new Scope()
    scope.watchSize(element, (box) => setSize(box.width && box.height ? box : null))
    return () => scope.dispose()
  }, [])
  return [watch, size]
}
