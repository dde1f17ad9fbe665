import { deleteCharBackwardStrict, insertNewline, standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightSpecialChars,
  keymap,
} from '@codemirror/view'

import { graphemes } from './graphemes.ts'

/**
 * What keeps a text byte for byte as it was: only `\n` parts lines, so that `\r` stays a character, and Enter and
 * Backspace do what they say (by default Enter eats white space after the cursor, Backspace a whole indent).
 */
export const fidelity: Extension = [
  EditorState.lineSeparator.of('\n'),
  EditorView.clipboardInputFilter.of((text) => text.replaceAll(/\r\n?/g, '\n')),
  keymap.of([
    { key: 'Enter', run: insertNewline, shift: insertNewline },
    { key: 'Backspace', run: deleteCharBackwardStrict, shift: deleteCharBackwardStrict },
    ...standardKeymap,
  ]),
  graphemes,
  highlightSpecialChars(),
  drawSelection(),
  dropCursor(),
  EditorView.lineWrapping,
]
