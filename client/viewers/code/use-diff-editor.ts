import { type RefObject, useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { reading } from './editor-options.ts'
import { modelFor } from './models.ts'
import { fontsReady, languageReady, monaco } from './monaco.ts'

export interface Compared {
  uri: string
  text: string
  language: string
}

export type DiffEditor = monaco.editor.IStandaloneDiffEditor

/** Narrower than this two columns are too narrow to read. */
export const narrowest = 560

/** Two texts laid beside each other in the page's editor; `before` stands left, or is what is taken away. */
export function useDiffEditor(
  box: RefObject<HTMLDivElement | null>,
  { before, after }: { before: Compared | null; after: Compared },
): { editor: DiffEditor | null; changes: number | null; narrow: boolean } {
  const [editor, setEditor] = useState<DiffEditor | null>(null)
  const [changes, setChanges] = useState<number | null>(null)
  const [narrow, setNarrow] = useState(false)
  const languages = `${before?.language} ${after.language}`
  useEffect(() => {
    if (!before) return
    const scope = new Scope()
    void Promise.all([
      fontsReady(),
      languageReady(before.language),
      languageReady(after.language),
    ]).then(() => {
      if (scope.ended || !box.current) return
      const made = monaco.editor.createDiffEditor(box.current, comparing)
      scope.add(() => {
        setEditor(null)
        // The editor does not let go of its models by itself (microsoft/monaco-editor#4659).
        made.setModel(null)
        made.dispose()
      })
      scope.watchSize(box.current, (room) => {
        setNarrow(room.width < narrowest)
        made.layout(room)
      })
      const told = made.onDidUpdateDiff(() => setChanges(made.getLineChanges()?.length ?? null))
      scope.add(() => told.dispose())
      made.setModel({ original: pooled(before), modified: pooled(after) })
      setEditor(made)
    })
    return () => scope.dispose()
    // oxlint-disable-next-line react/exhaustive-deps -- the texts are told apart by their addresses
  }, [box, before?.uri, after.uri, languages])
  return { editor, changes, narrow }
}

const pooled = ({ language, text, uri }: Compared) => modelFor(uri, text, language)

const comparing: monaco.editor.IStandaloneDiffEditorConstructionOptions = {
  ...reading,
  folding: false,
  lineNumbersMinChars: 5,
  originalEditable: false,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  renderSideBySideInlineBreakpoint: narrowest,
  enableSplitViewResizing: false,
  renderOverviewRuler: false,
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  ignoreTrimWhitespace: false,
  diffAlgorithm: 'advanced',
  maxComputationTime: 5000,
  hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 3 },
}
