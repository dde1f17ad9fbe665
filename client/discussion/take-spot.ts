import { EditorView } from '@codemirror/view'

import type { Anchor } from '#shared/discussion/anchor.ts'
import type { Range as Stretch } from '#shared/discussion/code-points.ts'
import { type Content, type Side, sides } from '#shared/instance/content.ts'

import type { DiscussionStore } from './discussion-store.ts'
import type { Remark } from './remark.ts'
import type { Spot } from './spots/spot.ts'
import { anchorOf } from './text/anchor-of.ts'
import { drawnText, sourceRange } from './text/drawn-text.ts'

type Target = Pick<Remark, 'anchor' | 'snapshot' | 'words'>
const whole: Target = { anchor: null, snapshot: null, words: '' }

interface Ground {
  store: DiscussionStore
  /** What is on the page, and the revision that it began from. */
  content: Pick<Content, Side>
  saved: Pick<Content, Side>
  revision: number
}

/**
 * What a person has chosen to remark on: words in an editor or in the text that is read, the spot that is chosen in the viewer
 * they are in, else the whole instance. Null where they were asked for a region and gave up.
 */
export async function takeSpot(ground: Ground): Promise<Target | null> {
  const words = chosenWords(ground.content)
  if (words) return textTarget(ground, words)
  const figure = document.activeElement?.closest<HTMLElement>('[data-viewer]')
  const sha256 = figure?.dataset['bytes']
  return sha256 ? takeMedium(ground.store, sha256) : whole
}

/** A spot in a medium, or all of it where its viewer has none. `choosing` asks for a region at once. */
export async function takeMedium(
  store: DiscussionStore,
  sha256: string,
  choosing = false,
): Promise<Target | null> {
  const viewer = store.getState().viewers.get(sha256)?.at(-1)
  const chosen = choosing ? null : await viewer?.capture()
  if (chosen) return mediumTarget(sha256, chosen)
  if (!viewer?.choose) return mediumTarget(sha256, null)
  const region = await viewer.choose()
  return region && mediumTarget(sha256, region)
}

function mediumTarget(sha256: string, spot: Spot | null): Target {
  const on = { kind: 'medium' as const, sha256, ...(spot?.state && { state: spot.state }) }
  const camera = spot?.camera && { camera: spot.camera }
  const anchor: Anchor = { on, selector: spot?.selectors ?? [], ...camera }
  return { anchor, snapshot: spot?.snapshot ?? null, words: spot?.words ?? '' }
}

interface Words {
  side: Side
  range: Stretch
}

function textTarget({ content, revision, saved }: Ground, { range, side }: Words): Target {
  const on = { side, revision, saved: saved[side].text, text: content[side].text }
  return { anchor: anchorOf(on, range), snapshot: null, words: '' }
}

function chosenWords(content: Pick<Content, Side>): Words | null {
  const active = document.activeElement
  const editor = active instanceof HTMLElement ? EditorView.findFromDOM(active) : null
  const editing = editor?.dom.closest<HTMLElement>('[data-source-side]')?.dataset['sourceSide']
  const edited = sides.find((side) => side === editing)
  if (editor && edited) {
    const { from, to } = editor.state.selection.main
    return to > from ? { side: edited, range: { start: from, end: to } } : null
  }
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const chosen = selection.getRangeAt(0)
  const around = elementOf(chosen.commonAncestorContainer)
  if (around?.closest('[data-viewer]')) return null
  const root = around?.closest<HTMLElement>('[data-side]')
  const side = sides.find((one) => one === root?.dataset['side'])
  const range = root && side && sourceRange(drawnText(root), content[side].text, chosen)
  return range && side ? { side, range } : null
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
