import type { Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const auto = Decoration.line({ attributes: { dir: 'auto' } })

function linesOf({ state, visibleRanges }: EditorView): DecorationSet {
  const starts = new Set<number>()
  for (const { from, to } of visibleRanges)
    for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
      starts.add(line.from)
      if (line.to >= to) break
    }
  return Decoration.set(Array.from(starts, (at) => auto.range(at)))
}

/** Each line runs as its own first letter does, whichever way the page is laid out; the cursor goes with it. */
export const lineDirection: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(
    class {
      lines: DecorationSet

      constructor(view: EditorView) {
        this.lines = linesOf(view)
      }

      update({ docChanged, view, viewportChanged }: ViewUpdate) {
        if (docChanged || viewportChanged) this.lines = linesOf(view)
      }
    },
    { decorations: ({ lines }) => lines },
  ),
]
