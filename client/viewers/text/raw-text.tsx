import { type ClipboardEvent, Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { rawPieces } from './visible-marks.ts'

/** Longer texts would fill the page with marks. */
const longest = 30_000

/**
 * A text as it is written, with marks for what cannot be seen. The marks are drawn by the style sheet, so that they are not
 * part of the text: what is selected and copied is exactly what was written.
 */
export function RawText({ text }: { text: string }) {
  const { t } = useTranslation('viewers')
  const all = text.length <= longest
  const pieces = useMemo(() => rawPieces(text, all), [text, all])
  return (
    <>
      {!all && <p className="text-note">{t('text.fewMarks')}</p>}
      <pre className="text-raw" onCopy={copy}>
        {pieces.map((piece, i) => {
          switch (piece.kind) {
            case 'text':
              return <Fragment key={i}>{piece.text}</Fragment>
            case 'space':
              return (
                <span key={i} className="text-space" data-marks={piece.marks}>
                  {piece.text}
                </span>
              )
            case 'end':
              return (
                <Fragment key={i}>
                  <span className="text-end" data-marks={piece.marks} />
                  {piece.text}
                </Fragment>
              )
            case 'named':
              return (
                <span key={i} className="text-named" data-name={piece.name} title={piece.name}>
                  {piece.text}
                </span>
              )
          }
        })}
      </pre>
    </>
  )
}

function copy(event: ClipboardEvent): void {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed) return
  // The browser would turn hard spaces into soft ones.
  event.clipboardData.setData('text/plain', selection.getRangeAt(0).toString())
  event.preventDefault()
}
