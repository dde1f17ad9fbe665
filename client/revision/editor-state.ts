import { closeCompletion, completionStatus } from '@codemirror/autocomplete'
import { lintKeymap } from '@codemirror/lint'
import { Annotation, EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, type KeyBinding, keymap } from '@codemirror/view'

import { chips } from './chips.ts'
import { completeTags } from './complete-tags.ts'
import { fidelity } from './fidelity.ts'
import { lineDirection } from './line-direction.ts'
import { moveTag, moveTagTo } from './move-tag.ts'
import { smallestChange } from './smallest-change.ts'
import type { TagMove } from './tag-menu.tsx'

/** Marks a change that the text's owner made, which is not told to the owner again. */
export const fromOutside = Annotation.define<boolean>()

export interface EditorActs {
  change: (text: string, apart: boolean) => void
  cursor: (at: number) => void
  undo: () => void
  redo: () => void
  leave: () => void
  menu: () => boolean
}

/** The state of an editor of one side; `more` is what belongs to the page around it. */
export function editorState(
  doc: string,
  { label, more }: { label: string; more: Extension },
  acts: () => EditorActs,
): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      Prec.high(keymap.of(ownKeys(acts))),
      more,
      completeTags,
      fidelity,
      lineDirection,
      keymap.of(lintKeymap),
      chips,
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
      EditorView.updateListener.of((update) => {
        const outside = update.transactions.some((one) => one.annotation(fromOutside))
        const apart = update.transactions.some((one) => one.isUserEvent('move'))
        if (update.docChanged && !outside) acts().change(update.state.doc.toString(), apart)
        if (update.selectionSet || update.docChanged)
          acts().cursor(update.state.selection.main.head)
      }),
    ],
  })
}

/** Moves the tag at the cursor within its text; false where there is none, or nowhere to go. */
export function moveAtCursor(view: EditorView, move: Exclude<TagMove, 'across'>): boolean {
  const before = view.state.doc.toString()
  const at = view.state.selection.main.head
  const moved =
    move === 'back' || move === 'on'
      ? moveTag(before, at, move === 'on' ? 1 : -1)
      : moveTagTo(before, at, move)
  const changes = moved && smallestChange(before, moved.text)
  if (!moved || !changes) return false
  view.dispatch({
    changes,
    selection: { anchor: moved.cursor },
    userEvent: 'move.tag',
    scrollIntoView: true,
  })
  return true
}

function ownKeys(acts: () => EditorActs): KeyBinding[] {
  const undo = () => (acts().undo(), true)
  const redo = () => (acts().redo(), true)
  return [
    { key: 'Alt-Shift-ArrowLeft', run: (view) => moveAtCursor(view, 'back'), preventDefault: true },
    { key: 'Alt-Shift-ArrowRight', run: (view) => moveAtCursor(view, 'on'), preventDefault: true },
    { key: 'Alt-Shift-m', run: () => acts().menu(), preventDefault: true },
    { key: 'Mod-z', run: undo, preventDefault: true },
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Mod-y', run: redo, preventDefault: true },
    {
      key: 'Escape',
      run: (view) => {
        if (completionStatus(view.state)) return closeCompletion(view)
        view.contentDOM.blur()
        acts().leave()
        return true
      },
    },
  ]
}
