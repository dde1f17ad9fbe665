import { createStore, type StoreApi } from 'zustand/vanilla'

import type { DraftStore } from '#client/revision/draft-store.ts'

import type { Found } from './found.ts'

const known = new WeakMap<DraftStore, StoreApi<{ found: Found | null }>>()

/** The newest findings of a draft, for the text that is typed in: it is told before the rest of the page is drawn anew. */
export function liveFindings(draft: DraftStore): StoreApi<{ found: Found | null }> {
  const live = known.get(draft) ?? createStore<{ found: Found | null }>(() => ({ found: null }))
  known.set(draft, live)
  return live
}
