import './document.css'
import { lazy, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { documentKind } from './document-kind.ts'

const PdfDocument = lazy(() => import('./pdf/pdf-document.tsx'))
const OfficeDocument = lazy(() => import('./office/office-document.tsx'))
const TableDocument = lazy(() => import('./table/table-document.tsx'))
const TextDocument = lazy(() => import('./text/text-document.tsx'))

/** A document: pages of a PDF or an office file, the image of a page, a table or text. */
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
    case 'office':
      return <OfficeDocument {...props} />
    case 'table':
      return <TableDocument {...props} />
    case 'markdown':
    case 'json':
    case 'html':
    case 'text':
      return <TextDocument {...props} kind={kind} />
    // The picture of a page is shown by the viewer of pictures.
    case 'page':
    case null:
      return null
  }
}
