import './document.css'
import { lazy, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { documentKind } from './document-kind.ts'
import { PlainText } from './text/plain-text.tsx'

const PdfDocument = lazy(() => import('./pdf/pdf-document.tsx'))
const TableDocument = lazy(() => import('./table/table-document.tsx'))

/** A document: pages of a PDF, the image of a page, a table or plain text. */
export default function DocumentViewer(props: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const { name, file, onFail } = props
  const kind = documentKind(file.facts.mime, name)
  const unknown = t('document.unknown', { type: file.facts.mime })
  useEffect(() => {
    if (!kind) onFail(unknown)
  }, [kind, unknown, onFail])
  switch (kind) {
    case 'pdf':
      return <PdfDocument {...props} />
    case 'table':
      return <TableDocument {...props} />
    case 'text':
      return <PlainText {...props} />
    // The picture of a page is shown by the viewer of pictures.
    case 'page':
    case null:
      return null
  }
}
