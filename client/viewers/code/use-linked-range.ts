import { useSyncExternalStore } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { readRange, type LineRange } from './line-range.ts'

function subscribe(tell: () => void): () => void {
  const scope = new Scope()
  scope.listen('hashchange', tell)
  return () => scope.dispose()
}

/** The lines of this medium that the page's address names, or null. */
export function useLinkedRange(tag: string): LineRange | null {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const range = readRange(hash)
  return range?.tag === tag ? range : null
}
