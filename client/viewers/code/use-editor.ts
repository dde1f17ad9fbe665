import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'

import type { CodeKept } from './code-kept.ts'
import { reading } from './editor-options.ts'
import { modelFor } from './models.ts'
import { fontsReady, languageReady, monaco } from './monaco.ts'

export type CodeEditor = monaco.editor.IStandaloneCodeEditor

/**
 * The page's editor, in `box` while this is mounted; the medium's model stays in the pool. What a person saw comes back with
 * it, and is kept when it goes.
 */
export function useEditor(
  box: RefObject<HTMLDivElement | null>,
  { uri, text, language, label }: { uri: string; text: string; language: string; label: string },
  { keep, read }: Kept<CodeKept>,
): CodeEditor | null {
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  useEffect(() => {
    const scope = new Scope()
    const first = read().language ?? language
    void Promise.all([fontsReady(), languageReady(first)]).then(() => {
      if (scope.ended || !box.current) return
      const kept = read()
      const made = monaco.editor.create(box.current, {
        ...reading,
        wordWrap: kept.wrap ? 'on' : 'off',
        renderWhitespace: kept.whitespace ? 'all' : 'selection',
        model: null,
      })
      scope.add(() => {
        setEditor(null)
        made.setModel(null)
        made.dispose()
      })
      scope.watchSize(box.current, (room) => made.layout(room))
      made.setModel(modelFor(uri, text, first))
      made.restoreViewState(kept.view)
      colourNow(made, kept.top)
      made.render(true)
      setEditor(made)
    })
    return () => scope.dispose()
    // A language that is chosen later is given to the model, not to a new editor.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [box, uri, text, keep, read])
  // Before the poster is laid out, which shows the same place.
  useLayoutEffect(() => {
    if (editor) return () => keep(placeOf(editor))
  }, [editor, keep])
  useEffect(() => editor?.updateOptions({ ariaLabel: label }), [editor, label])
  return editor
}

/** Lines beyond this are coloured when there is time. */
const soon = 3000

/** Colours what is on the screen before it is drawn, not after. */
function colourNow(editor: CodeEditor, top: number): void {
  const model = editor.getModel()
  const last = Math.min(model?.getLineCount() ?? 0, top + 60)
  if (model && last > 0 && last <= soon) monaco.editor.colorizeModelLine(model, last)
}

/** Where a person is in the text. */
function placeOf(editor: CodeEditor): Partial<CodeKept> {
  const top = editor.getVisibleRanges()[0]?.startLineNumber ?? 1
  const offset = Math.max(0, editor.getScrollTop() - editor.getTopForLineNumber(top) + paddingTop)
  return { view: editor.saveViewState(), top, offset }
}

const paddingTop = 8
