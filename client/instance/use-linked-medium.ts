import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { readRange } from '#client/viewers/code/line-range.ts'

import { showMedium } from './show-medium.ts'

/** Brings the medium that the page's address names into view: `#code1:L10-L20`. */
export function useLinkedMedium(): void {
  useEffect(() => {
    const scope = new Scope()
    const show = () => {
      const range = readRange(window.location.hash)
      if (range) showMedium('question', range.tag)
    }
    show()
    scope.listen('hashchange', show)
    return () => scope.dispose()
  }, [])
}
