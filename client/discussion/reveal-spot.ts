import type { DeskStore } from '#client/instance/desk-store.ts'
import { Scope } from '#client/lib/scope.ts'
import { askToEnter } from '#client/viewers/use-entering.ts'
import { rangeToUnits } from '#shared/discussion/code-points.ts'
import type { Side } from '#shared/instance/content.ts'

import type { DiscussionState, DiscussionStore, PlacedThread } from './discussion-store.ts'
import type { SpotViewer } from './spots/spot.ts'

interface Ground {
  /** The desk that holds the panel. */
  root: HTMLElement
  store: DiscussionStore
  desk: DeskStore
  editing: boolean
  texts: Record<Side, string>
}

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Goes to the spot of a thread: into the source while it is edited, else to its mark in the text, or into its viewer. */
export async function revealSpot(thread: PlacedThread, ground: Ground): Promise<void> {
  const { desk, editing, root, store, texts } = ground
  const { anchor, id, now } = thread
  store.getState().set({ active: id })
  if (desk.getState().comparing) desk.getState().compare(null)
  desk.getState().closeSheet()
  if (anchor?.on.kind === 'text' && now.range) {
    const { side } = anchor.on
    if (editing) desk.getState().go(side, rangeToUnits(texts[side], now.range))
    else show(root.querySelector(`[data-side="${side}"] [data-threads~="${CSS.escape(id)}"]`))
  } else if (anchor?.on.kind === 'medium' && now.key !== null) {
    const figure = root.querySelector<HTMLElement>(
      `[data-side] [data-tag="${CSS.escape(now.key)}"]`,
    )
    show(figure)
    if (!figure || anchor.selector.length === 0) return
    askToEnter(figure)
    const viewer = await viewerFor(store, anchor.on.sha256)
    await viewer?.reveal(anchor)
  }
}

function show(element: HTMLElement | null): void {
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' })
}

const patience = 8_000

/** The live viewer of some bytes, once it is there; undefined where none comes. */
function viewerFor(store: DiscussionStore, sha256: string): Promise<SpotViewer | undefined> {
  // One that knows of no spots may give way to one that does.
  const knowing = (viewers: DiscussionState['viewers']) =>
    viewers.get(sha256)?.findLast(({ wholeOnly }) => !wholeOnly)
  const now = knowing(store.getState().viewers)
  if (now) return Promise.resolve(now)
  return new Promise<SpotViewer | undefined>((resolve) => {
    const scope = new Scope()
    const give = (viewer: SpotViewer | undefined) => {
      scope.dispose()
      resolve(viewer)
    }
    scope.add(
      store.subscribe(({ viewers }) => {
        const viewer = knowing(viewers)
        if (viewer) give(viewer)
      }),
    )
    scope.timeout(() => give(undefined), patience)
  })
}
