import type { Extension } from '@codemirror/state'
import { EditorView, type ViewUpdate } from '@codemirror/view'

import { tagAt } from './move-tag.ts'

/** A tag that a person points at: with the mouse, or with the cursor beside it. `box` says where it is drawn now. */
export interface Pointed {
  key: string
  start: number
  by: 'mouse' | 'cursor'
  box: () => DOMRect | null
}

/** Tells which tag is pointed at, and null when none is any longer. */
export function pointChips(point: (chip: Pointed | null, by: Pointed['by']) => void): Extension {
  let beside: string | null = null
  const byCursor = (update: ViewUpdate) => {
    if (!update.selectionSet && !update.focusChanged && !update.docChanged) return
    const chip = update.docChanged ? null : besideCursor(update.view)
    const name = chip && `${chip.start} ${chip.key}`
    if (name === beside) return
    beside = name
    point(chip, 'cursor')
  }
  return [
    EditorView.updateListener.of(byCursor),
    EditorView.domEventHandlers({
      mouseover: (event, view) => {
        const chip = chipOf(event.target)
        if (!chip) return
        const start = view.posAtDOM(chip)
        const key = chip.dataset['chip'] ?? ''
        const box = () => (chip.isConnected ? chip.getBoundingClientRect() : null)
        point({ key, start, by: 'mouse', box }, 'mouse')
      },
      mouseout: (event) => {
        const chip = chipOf(event.target)
        const inside = event.relatedTarget instanceof Node && chip?.contains(event.relatedTarget)
        if (chip && !inside) point(null, 'mouse')
      },
    }),
  ]
}

function chipOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.cm-chip') : null
}

function besideCursor(view: EditorView): Pointed | null {
  const { main } = view.state.selection
  if (!view.hasFocus || !main.empty) return null
  const tag = tagAt(view.state.doc.toString(), main.head)
  if (!tag) return null
  return { key: tag.key, start: tag.start, by: 'cursor', box: () => boxAt(view, tag.start) }
}

/** Where the tag that begins at an offset is drawn; null where it is out of sight. */
export function boxAt(view: EditorView, start: number): DOMRect | null {
  const chips = Array.from(view.contentDOM.querySelectorAll<HTMLElement>('.cm-chip'))
  const chip = chips.find((one) => view.posAtDOM(one) === start)
  return chip?.getBoundingClientRect() ?? null
}
