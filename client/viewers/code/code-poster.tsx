import './code.css'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ViewerProps } from '#client/viewers/viewer-props.ts'

import { useCodeKept } from './code-kept.ts'
import { CodeStill } from './code-still.tsx'
import { headBytes, useCodeText } from './code-text.ts'
import { NotebookCells } from './notebook/notebook-cells.tsx'
import { isNotebook, readNotebook } from './notebook/read-notebook.ts'
import { isBinary } from './text-traits.ts'
import { useLinkedRange } from './use-linked-range.ts'

const mostCells = 6

/** The lines of a text where a person left it, at first its beginning; the editor takes their place without a move. */
export function CodePoster(props: ViewerProps) {
  const { source, name, tag, onReady, onFail, want } = props
  const { t } = useTranslation('viewers')
  const { read: keptNow } = useCodeKept()
  const [kept, setKept] = useState(keptNow)
  // oxlint-disable-next-line react/set-state-in-effect -- what the editor keeps as it goes is there only now
  useLayoutEffect(() => setKept(keptNow()), [keptNow])
  const read = useCodeText(source, onFail, headBytes)
  const linked = useLinkedRange(tag) !== null
  const binary = read !== null && isBinary(read.text)
  useEffect(() => {
    if (linked) want()
  }, [linked, want])
  useEffect(() => {
    if (binary) onFail(t('code.binary'))
    else if (read) onReady()
  }, [binary, read, onReady, onFail, t])
  const cells = useMemo(() => {
    if (!read?.whole || kept.raw || !isNotebook('inline' in source ? '' : name, read.text))
      return null
    const notebook = readNotebook(read.text)
    return 'broken' in notebook ? null : notebook
  }, [read, kept.raw, source, name])
  if (!read || binary) return null
  return (
    <>
      {cells ? (
        <div className="code-still">
          <div className="code-room notebook" inert>
            <NotebookCells notebook={cells} most={mostCells} colours={false} />
          </div>
          <div className="code-status" />
        </div>
      ) : (
        <CodeStill {...props} read={read} kept={kept} />
      )}
      <button
        type="button"
        className="code-wake"
        aria-label={t('open', { name: `${tag} ${name}` })}
        onClick={want}
      />
    </>
  )
}
