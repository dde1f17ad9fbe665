import './code.css'
import { lazy, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { size } from '#client/viewers/facts-line.ts'
import type { ViewerProps } from '#client/viewers/viewer-props.ts'

import { useCodeKept } from './code-kept.ts'
import { CodeLive } from './code-live.tsx'
import { CodeStill } from './code-still.tsx'
import { headBytes, useCodeText } from './code-text.ts'
import { isNotebook, readNotebook } from './notebook/read-notebook.ts'
import { isBinary } from './text-traits.ts'

/** A file above this is offered first: the page stands still for a moment while the editor takes it in. */
const large = 4_000_000
/** What a browser still holds as one text. */
const largest = 100_000_000

const Notebook = lazy(() => import('./notebook/notebook.tsx'))

/** Source text to read, in the page's one editor; a notebook as its cells. */
export default function CodeViewer(props: ViewerProps) {
  const { source, onOffer, onFail } = props
  const { t, i18n } = useTranslation('viewers')
  const kept = useCodeKept()
  const bytes = 'inline' in source ? source.inline.length : source.file.facts.bytes
  const [wanted, setWanted] = useState(bytes <= large || kept.read().wanted)
  const beyond = bytes > largest
  useEffect(() => onOffer(!wanted && !beyond), [wanted, beyond, onOffer])
  useEffect(() => {
    if (beyond) onFail(t('code.beyond', { size: size(bytes, i18n.language) }))
  }, [beyond, bytes, onFail, t, i18n.language])
  if (beyond) return null
  if (wanted) return <Whole {...props} />
  const show = () => {
    kept.keep({ wanted: true })
    setWanted(true)
  }
  return (
    <Beginning {...props}>
      <span className="grow whole" title={t('code.large', { size: size(bytes, i18n.language) })}>
        {t('code.large', { size: size(bytes, i18n.language) })}
      </span>
      <button type="button" onClick={show}>
        {t('code.show')}
      </button>
    </Beginning>
  )
}

/** The first lines of a text that is only offered. */
function Beginning({ children, ...props }: ViewerProps & { children: React.ReactNode }) {
  const kept = useCodeKept()
  const read = useCodeText(props.source, props.onFail, headBytes)
  return read && <CodeStill {...props} read={read} kept={kept.read()} foot={children} />
}

function Whole(props: ViewerProps) {
  const { source, name, onFail } = props
  const { t } = useTranslation('viewers')
  const { keep, read: kept } = useCodeKept()
  const [raw, setRaw] = useState(kept().raw)
  const read = useCodeText(source, onFail)
  const binary = read !== null && isBinary(read.text)
  useEffect(() => {
    if (binary) onFail(t('code.binary'))
  }, [binary, onFail, t])
  const notebook = useMemo(
    () =>
      read && isNotebook('inline' in source ? '' : name, read.text)
        ? readNotebook(read.text)
        : null,
    [read, source, name],
  )
  if (!read || binary) return null
  const toggle = () => {
    keep({ raw: !raw })
    setRaw(!raw)
  }
  if (notebook && 'broken' in notebook) {
    const note =
      notebook.broken === 'json'
        ? t('notebook.broken.json', { line: notebook.line })
        : t('notebook.broken.shape', { place: notebook.place })
    return <CodeLive {...props} read={read} note={note} />
  }
  if (notebook && !raw) return <Notebook {...props} notebook={notebook} onSource={toggle} />
  return <CodeLive {...props} read={read} onCells={notebook ? toggle : undefined} />
}
