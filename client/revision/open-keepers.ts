import type { DraftStore } from './draft-store.ts'
import type { Keeper } from './keeper.ts'
import type { DraftKey } from './kept-drafts.ts'

const open = new Map<DraftStore, { keeper: Keeper; key: DraftKey }>()

/** Notes who keeps the work of a page while the page is there. */
export function enterKeeper(
  store: DraftStore,
  entry: { keeper: Keeper; key: DraftKey },
): () => void {
  open.set(store, entry)
  return () => {
    if (open.get(store) === entry) open.delete(store)
  }
}

/** Before `request` makes a revision of the work: nothing older may arrive after it. Answers with what ends the wait. */
export async function holdKeeper(store: DraftStore, request: string): Promise<() => void> {
  return (await open.get(store)?.keeper.hold(request)) ?? (() => undefined)
}

/** Keeps at once whatever the open pages still hold. Answers with those whose work the server still lacks. */
export async function flushKeepers(): Promise<DraftKey[]> {
  const all = [...open.values()]
  await Promise.all(all.map(({ keeper }) => keeper.flush()))
  return all.flatMap(({ keeper, key }) => (keeper.isBehind ? [key] : []))
}

/** Lets the open pages go without keeping anything more. */
export function abandonKeepers(): void {
  for (const { keeper } of open.values()) keeper.abandon()
}

/** Another tab writes from now on: keeps what there is and sends nothing more. */
export async function yieldKeeper(store: DraftStore): Promise<void> {
  await open.get(store)?.keeper.giveUp()
}
