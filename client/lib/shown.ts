import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Scope } from './scope.ts'

/**
 * Whether the part of the page around is the one a person sees, or one that is prepared beside it and nobody can reach.
 * A prepared part becomes the shown one; none ever goes back: one that was left is there until the next one is painted,
 * under nobody's name. It is a store, so that becoming shown draws only what asks for it. `posters` counts how many pictures
 * a prepared part may still draw ahead.
 */
interface Showing {
  shown: boolean
  left: boolean
  posters: number
}
export type ShowingStore = StoreApi<Showing>

const ahead = 4

export function createShowing(shown: boolean): ShowingStore {
  return createStore<Showing>(() => ({ shown, left: false, posters: ahead }))
}

export const ShowingContext = createContext<ShowingStore>(createShowing(true))

export function useShown(): boolean {
  return useStore(use(ShowingContext), (state) => state.shown)
}

/** Whether the part around is the page: it is shown, and nobody has left it. */
export function useIsPage(): boolean {
  return useStore(use(ShowingContext), ({ left, shown }) => shown && !left)
}

/** Runs at once where the part is shown, otherwise when it comes to be; never after the scope's end. */
export function whenShown(store: ShowingStore, scope: Scope, run: () => void): void {
  if (store.getState().shown) return run()
  const end = store.subscribe(({ shown }) => {
    if (!shown) return
    end()
    run()
  })
  scope.add(end)
}

/** One of the few pictures that a prepared part draws before it is shown; false where there were enough. */
export function drawnAhead(store: ShowingStore): boolean {
  const { posters, shown } = store.getState()
  if (shown || posters === 0) return false
  store.setState({ posters: posters - 1 })
  return true
}
