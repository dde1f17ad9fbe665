import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Scope } from './scope.ts'

/** The page; the next one, laid out where nobody sees or reaches it; or the last one, until the page is painted. */
export type Place = 'page' | 'ahead' | 'left'

/**
 * Where the part of the page around stands. A prepared part becomes the page, and that one is left; none ever goes back.
 * It is a store, so that becoming the page draws only what asks for it. `inert` ends when the page is painted; `posters`
 * counts how many pictures a prepared part may still draw ahead.
 */
interface Showing {
  place: Place
  inert: boolean
  posters: number
}
export type ShowingStore = StoreApi<Showing>

const ahead = 4

export function createShowing(place: Place): ShowingStore {
  return createStore<Showing>(() => ({ place, inert: place === 'ahead', posters: ahead }))
}

export const ShowingContext = createContext<ShowingStore>(createShowing('page'))

const isShown = ({ place }: Showing) => place !== 'ahead'

export function useShown(): boolean {
  return useStore(use(ShowingContext), isShown)
}

export function useIsPage(): boolean {
  return useStore(use(ShowingContext), ({ place }) => place === 'page')
}

/** Whether the browser has been told that the part around can be reached by nobody. */
export function useInert(): boolean {
  return useStore(use(ShowingContext), ({ inert }) => inert)
}

/** Runs at once where the part is shown, otherwise when it comes to be; never after the scope's end. */
export function whenShown(store: ShowingStore, scope: Scope, run: () => void): void {
  if (isShown(store.getState())) return run()
  const end = store.subscribe((state) => {
    if (!isShown(state)) return
    end()
    run()
  })
  scope.add(end)
}

/** One of the few pictures that a prepared part draws before it is shown; false where there were enough. */
export function drawnAhead(store: ShowingStore): boolean {
  const state = store.getState()
  if (isShown(state) || state.posters === 0) return false
  store.setState({ posters: state.posters - 1 })
  return true
}
