import { createContext, useContext, useDeferredValue } from 'react'
import { useStore } from 'zustand'

import type { Content } from '#shared/instance/content.ts'

import type { DraftState, DraftStore } from './draft-store.ts'

export const DraftContext = createContext<DraftStore | null>(null)

/** The store of the instance on the page. */
export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext)
  if (!store) throw new Error('No draft here: put the part inside a DraftContext.')
  return store
}

export function useDraft<T>(select: (state: DraftState) => T): T {
  return useStore(useDraftStore(), select)
}

/** What is on the page, for parts that may be drawn a moment after the key that changed it. */
export function useContentLater(): Content {
  return useDeferredValue(useDraft((state) => state.stack.present))
}
