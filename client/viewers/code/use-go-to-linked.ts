import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'

import type { CodeKept } from './code-kept.ts'
import { writeRange } from './line-range.ts'
import { monaco } from './monaco.ts'
import type { CodeEditor } from './use-editor.ts'
import { useLinkedRange } from './use-linked-range.ts'

/** Marks the lines that the page's address names, and goes there once. */
export function useGoToLinked(
  editor: CodeEditor | null,
  tag: string,
  { keep, read }: Kept<CodeKept>,
): void {
  const range = useLinkedRange(tag)
  const written = range && writeRange(range)
  const from = range?.from ?? 0
  const to = range?.to ?? 0
  useEffect(() => {
    const last = editor?.getModel()?.getLineCount()
    if (!editor || !last || !written || from > last) return
    const scope = new Scope()
    const lines = new monaco.Range(from, 1, Math.min(to, last), 1)
    const marked = editor.createDecorationsCollection([
      { range: lines, options: { isWholeLine: true, className: 'code-linked' } },
    ])
    scope.add(() => marked.clear())
    if (read().linked !== written) {
      keep({ linked: written })
      editor.setPosition({ lineNumber: from, column: 1 })
      editor.revealRangeInCenter(lines)
    }
    return () => scope.dispose()
  }, [editor, written, from, to, keep, read])
}
