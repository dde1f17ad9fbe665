import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

import type { Side } from '#shared/instance/content.ts'

import { type Carried, carriedFrom, carry, filesOf, holdsFiles } from './carried.ts'
import { moveTagBy, tagAt } from './move-tag.ts'
import { smallestChange } from './smallest-change.ts'

interface Drops {
  owner: object
  side: Side
  /** Files that were dropped or pasted, and where. */
  onFiles: (files: File[], at: number) => void
  /** A tag or a medium came from elsewhere. */
  onArrive: (carried: Carried, at: number) => void
}

/** Dragging tags within a text, tags and media between texts, and files into them; files can be pasted, too. */
export function dropTags({ onArrive, onFiles, owner, side }: Drops): Extension {
  return EditorView.domEventHandlers({
    dragstart: (event, view) => {
      const chip = event.target instanceof Element ? event.target.closest('.cm-chip') : null
      const tag = chip && tagAt(view.state.doc.toString(), view.posAtDOM(chip) + 1)
      carry(tag ? { owner, side, key: tag.key, start: tag.start } : null)
      return false
    },
    dragend: () => carry(null),
    dragover: (event) => {
      const known = carriedFrom(owner)
      if (!event.dataTransfer || !(known || holdsFiles(event.dataTransfer))) return false
      event.dataTransfer.dropEffect = known ? 'move' : 'copy'
      // A tag in the way takes no drop by itself.
      event.preventDefault()
      return true
    },
    drop: (event, view) => {
      const files = filesOf(event.dataTransfer)
      const known = carriedFrom(owner)
      if (files.length === 0 && !known) return false
      event.preventDefault()
      const at = outsideTags(view, view.posAtCoords({ x: event.clientX, y: event.clientY }, false))
      carry(null)
      if (files.length > 0) onFiles(files, at)
      else if (known?.side === side && known.start !== null) moveWithin(view, known.start, at)
      else if (known) onArrive(known, at)
      view.focus()
      return true
    },
    paste: (event, view) => {
      const files = filesOf(event.clipboardData)
      // What is copied from a document brings its text and a picture of it: the text is meant.
      if (files.length === 0 || event.clipboardData?.getData('text/plain')) return false
      event.preventDefault()
      onFiles(files, view.state.selection.main.head)
      return true
    },
  })
}

/** An offset that would cut a tag is moved to its nearer end. */
function outsideTags(view: EditorView, at: number): number {
  const tag = tagAt(view.state.doc.toString(), at)
  if (!tag) return at
  return at - tag.start < tag.end - at ? tag.start : tag.end
}

function moveWithin(view: EditorView, start: number, at: number): void {
  const text = view.state.doc.toString()
  const tag = tagAt(text, start + 1)
  const moved = tag && moveTagBy(text, tag, at)
  const changes = moved && smallestChange(text, moved.text)
  if (moved && changes)
    view.dispatch({ changes, selection: { anchor: moved.cursor }, userEvent: 'move.drop' })
}
