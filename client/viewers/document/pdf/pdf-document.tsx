import './pdf-layers.css'
import './pdf.css'
import { useEffect } from 'react'

import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { PasswordPrompt } from './password-prompt.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { usePdf } from './use-pdf.ts'

/** A PDF: its pages once it is open, or the question for its password. */
export default function PdfDocument(props: FileViewerProps) {
  const { url, name, onFail, onOffer, onReady } = props
  const pdf = usePdf(url, onFail)
  const locked = pdf !== null && 'open' in pdf
  useEffect(() => {
    onOffer(locked)
  }, [locked, onOffer])
  if (!pdf) return null
  if ('open' in pdf) return <PasswordPrompt name={name} locked={pdf} />
  return <PdfPages {...{ pdf, name, onReady, onFail }} />
}
