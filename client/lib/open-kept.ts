import { createStore, type UseStore } from 'idb-keyval'

/** A store of this browser. Where the browser has none, or lets nobody near it, asking for something fails like any other promise. */
export function openKept(database: string, name: string): UseStore {
  const kept = createStore(database, name)
  return async (mode, run) => kept(mode, run)
}
