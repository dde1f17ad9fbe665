import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import { RenderedText } from '#client/viewers/rendered-text.tsx'

import type { Output } from './read-notebook.ts'

const CleanHtml = lazy(() => import('./clean-html.tsx'))

const longest = 20_000

/** What a cell put out: text, a picture, a table; HTML only in so far as it is writing. */
export function NotebookOutput({ output, n }: { output: Output; n: number }) {
  const { t } = useTranslation('viewers')
  switch (output.kind) {
    case 'text':
      return <OutputText text={output.text} error={output.stream === 'error'} />
    case 'image':
      return (
        <img
          src={`data:${output.mime};base64,${output.base64}`}
          alt={t('notebook.picture', { n })}
        />
      )
    case 'html':
      return (
        <Suspense fallback={<OutputText text={output.text} />}>
          <CleanHtml html={output.html} />
        </Suspense>
      )
    case 'markdown':
      return (
        <RenderedText text={output.text} renderTag={(tag, inline) => inline && `<${tag.key}>`} />
      )
    case 'unknown':
      return <p className="notebook-note">{t('notebook.unknown', { type: output.type })}</p>
  }
}

function OutputText({ text, error = false }: { text: string; error?: boolean }) {
  const { t, i18n } = useTranslation('viewers')
  const left = text.length - longest
  return (
    <>
      {error && <p className="notebook-error">{t('notebook.error')}</p>}
      <pre data-error={error || undefined}>{text.slice(0, longest)}</pre>
      {left > 0 && (
        <p className="notebook-note">
          {t('notebook.cut', { n: left.toLocaleString(i18n.language) })}
        </p>
      )}
    </>
  )
}
