import { IconLink } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'

import { useCopied } from './copy-tool.tsx'
import { writeRange } from './line-range.ts'
import type { CodeEditor } from './use-editor.ts'

/** Copies the address of the selected lines; it opens this page there. */
export function RangeLink({ editor, tag }: { editor: CodeEditor | null; tag: string }) {
  const { t } = useTranslation('viewers')
  const [lines, setLines] = useState<{ from: number; to: number } | null>(null)
  const [copied, copy] = useCopied()
  useEffect(() => {
    if (!editor) return
    const scope = new Scope()
    const look = () => setLines(selectedLines(editor))
    look()
    const selected = editor.onDidChangeCursorSelection(look)
    scope.add(() => selected.dispose())
    return () => scope.dispose()
  }, [editor])
  if (!lines) return null
  const { origin, pathname, search } = window.location
  const count = lines.to - lines.from + 1
  return (
    <button
      type="button"
      className="code-link"
      onClick={() => copy(`${origin}${pathname}${search}${writeRange({ tag, ...lines })}`)}
    >
      <IconLink size={14} aria-hidden />{' '}
      <span role="status">
        {copied ? t('code.linkCopied') : t('code.copyLink', { count, ...lines })}
      </span>
    </button>
  )
}

/** The lines a selection holds; one that ends before a line's first letter does not hold that line. */
function selectedLines(editor: CodeEditor): { from: number; to: number } | null {
  const selection = editor.getSelection()
  if (!selection || selection.isEmpty()) return null
  const { startLineNumber: from, endLineNumber, endColumn } = selection
  return { from, to: endColumn === 1 ? Math.max(from, endLineNumber - 1) : endLineNumber }
}
