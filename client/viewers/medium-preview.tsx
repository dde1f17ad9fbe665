import './medium-preview.css'
import { useState } from 'react'

import type { Medium } from '#shared/instance/medium.ts'
import { modalityOf } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { headBytes, useCodeText } from './code/code-text.ts'
import { ModalityIcon } from './modality-icon.tsx'
import { previewOf } from './preview-of.ts'
import { useDerivatives } from './use-derivative.ts'
import type { ViewerProps } from './viewer-props.ts'

interface MediumPreviewProps {
  medium: Medium
  file: MediumFile | undefined
  /** How many lines of a text there is room for. */
  lines?: number
}

/** A medium at a glance, made of what the server derived from it. It says nothing to a screen reader: the name beside it does. */
export function MediumPreview({ file, lines = 8, medium }: MediumPreviewProps) {
  const shown = previewOf(medium, file, useDerivatives(file))
  const [broken, setBroken] = useState<string | null>(null)
  if (shown.kind === 'picture' && shown.url !== broken)
    return (
      <img
        className="medium-preview"
        src={shown.url}
        alt=""
        decoding="async"
        draggable={false}
        crossOrigin="anonymous"
        onError={() => setBroken(shown.url)}
      />
    )
  if (shown.kind === 'outline')
    return (
      <span className="medium-preview" data-outline style={{ maskImage: `url("${shown.url}")` }} />
    )
  if (shown.kind === 'lines')
    return <FirstLines key={medium.key} source={shown.source} lines={lines} />
  return (
    <span className="medium-preview" data-none>
      <ModalityIcon modality={modalityOf(medium.key)} size={20} />
    </span>
  )
}

const nothing = () => {}

function FirstLines({ lines, source }: { lines: number; source: ViewerProps['source'] }) {
  const read = useCodeText(source, nothing, headBytes)
  const text = 'inline' in source ? source.inline : (read?.text ?? '')
  const first = text.slice(0, 2000).split(/\r\n?|\n/, lines)
  return (
    <span className="medium-preview" data-lines dir="auto" aria-hidden>
      {first.join('\n')}
    </span>
  )
}
