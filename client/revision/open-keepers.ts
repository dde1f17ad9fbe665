import type { DraftStore } from './draft-store.ts'
import type { Keeper } from './keeper.ts'

const open = new Map<DraftStore, Keeper>()

/** Notes who keeps the work of a page while the page is there. */
export function enterKeeper(store: DraftStore, keeper: Keeper): () => void {
  open.set(store, keeper)
  return () => {
    if (open.get(store) === keeper) open.delete(store)
  }
}

/** Before a revision is made of the work: nothing older may arrive after it. Answers with what ends the wait. */
export async function holdKeeper(store: DraftStore): Promise<() => void> {
  return (await open.get(store)?.hold()) ?? (() => undefined)
}

/** Keeps at once whatever the open pages still hold. */
export async function flushKeepers(): Promise<void> {
  await Promise.all([...open.values()].map((keeper) => keeper.flush()))
}
