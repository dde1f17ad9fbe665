import './office.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { useWholeOnly } from '#client/discussion/spots/use-whole-only.ts'
import type { OfficeFormat } from '#client/viewers/document/document-kind.ts'
import { SafePage } from '#client/viewers/document/text/safe-page.tsx'
import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import type { OfficeContent } from './office-content.ts'
import type { Part } from './office-text.ts'
import { Sheets } from './sheets.tsx'
import { useOffice } from './use-office.ts'

/** What is read of an office file without its layout: its text, its sheets, the words of its slides. */
export function OfficeReading({
  url,
  name,
  format,
  note,
  onReady,
  onFail,
}: FileViewerProps & { format: OfficeFormat; note: string | null }) {
  const content = useOffice(url, format, onFail)
  useEffect(() => {
    if (content) onReady()
  }, [content, onReady])
  return (
    <div className="viewer-fill">
      {note && <p className="viewer-note">{note}</p>}
      <div className="office-body">{content && <Content content={content} name={name} />}</div>
    </div>
  )
}

function Content({ content, name }: { content: OfficeContent; name: string }) {
  const { t } = useTranslation('viewers')
  switch (content.kind) {
    case 'html':
      return <Words html={content.html} title={t('document.pageOf', { name })} />
    case 'sheets':
      return <Sheets sheets={content.sheets} name={name} />
    case 'parts':
      return <Parts parts={content.parts} name={name} />
    case 'refused':
      return null
  }
}

function Words(page: { html: string; title: string }) {
  useWholeOnly('office')
  return <SafePage {...page} />
}

function Parts({ parts, name }: { parts: readonly Part[]; name: string }) {
  const { t } = useTranslation('viewers')
  useWholeOnly('office')
  return (
    <ScrollBox className="viewer-scroll office-parts" label={t('document.text', { name })}>
      {parts.map(({ title, paragraphs }, i) => (
        <section key={i} className="office-part">
          {title && <strong>{t('document.office.slide', { n: title })}</strong>}
          {paragraphs.length === 0 && <p>{t('document.office.noWords')}</p>}
          {paragraphs.map((text, at) => (
            <p key={at} dir="auto">
              {text}
            </p>
          ))}
        </section>
      ))}
    </ScrollBox>
  )
}
