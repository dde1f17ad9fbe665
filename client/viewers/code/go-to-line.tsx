import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCursor } from './use-cursor.ts'
import type { CodeEditor } from './use-editor.ts'

/** Says on which line the cursor is, and goes to the one that is written over it. */
export function GoToLine({ editor, lines }: { editor: CodeEditor | null; lines: number }) {
  const { t, i18n } = useTranslation('viewers')
  const line = useCursor(editor, (now) => now.getPosition()?.lineNumber ?? 1, 1)
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const wanted = Math.round(Number(typed))
    setTyped(null)
    if (!editor || !(wanted >= 1)) return
    const lineNumber = Math.min(lines, wanted)
    editor.setPosition({ lineNumber, column: 1 })
    editor.revealLineInCenter(lineNumber)
    editor.focus()
  }
  return (
    <form
      className="code-line-form"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <span className="wide" aria-hidden="true">
        {t('code.line')}
      </span>
      <input
        inputMode="numeric"
        aria-label={t('code.goToLine', { count: lines })}
        title={t('code.goToLine', { count: lines })}
        value={typed ?? String(line)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      <span>{t('code.ofLines', { n: lines.toLocaleString(i18n.language) })}</span>
    </form>
  )
}
