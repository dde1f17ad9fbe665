import { useEffect } from 'react'
import { type StoreApi } from 'zustand/vanilla'

import { useDraftStore } from './draft-context.ts'
import type { DraftStore } from './draft-store.ts'
import { createUploads, type Uploads } from './uploads.ts'

const known = new WeakMap<DraftStore, StoreApi<Uploads>>()

/** The uploads of the draft on the page, the same wherever they are asked for. */
export function useUploads(slug: string): StoreApi<Uploads> {
  const draft = useDraftStore()
  const uploads = known.get(draft) ?? createUploads(draft, slug)
  known.set(draft, uploads)
  return uploads
}

/** Stops what is still on its way when the page is left: its draft would never hear of it. */
export function useEndUploads(slug: string): void {
  const uploads = useUploads(slug)
  useEffect(() => () => uploads.getState().dropAll(), [uploads])
}
