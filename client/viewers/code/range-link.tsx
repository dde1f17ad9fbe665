import { IconCheck, IconLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useCopied } from '#client/viewers/copy-tool.tsx'

import { readRange, writeRange } from './line-range.ts'
import { useCursor } from './use-cursor.ts'
import type { CodeEditor } from './use-editor.ts'

/** Copies the address of the selected lines; it opens this page there. */
export function RangeLink({ editor, tag }: { editor: CodeEditor | null; tag: string }) {
  const { t } = useTranslation('viewers')
  const hash = useCursor(editor, (now) => hashOf(now, tag), '')
  const [copied, copy] = useCopied()
  const lines = readRange(hash)
  if (!lines) return null
  const { origin, pathname, search } = window.location
  const count = lines.to - lines.from + 1
  const label = copied
    ? t('code.linkCopied')
    : t('code.copyLink', { count, from: lines.from, to: lines.to })
  return (
    <button
      type="button"
      className="code-link"
      aria-label={label}
      title={label}
      onClick={() => copy(`${origin}${pathname}${search}${hash}`)}
    >
      {copied ? <IconCheck size={14} aria-hidden /> : <IconLink size={14} aria-hidden />}
      <span className="wide">{label}</span>
    </button>
  )
}

/** The lines a selection holds; one that ends before a line's first letter does not hold that line. */
function hashOf(editor: CodeEditor, tag: string): string {
  const selection = editor.getSelection()
  if (!selection || selection.isEmpty()) return ''
  const { startLineNumber: from, endLineNumber, endColumn } = selection
  const to = endColumn === 1 ? Math.max(from, endLineNumber - 1) : endLineNumber
  return writeRange({ tag, from, to })
}
