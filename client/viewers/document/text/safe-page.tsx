import { useMemo } from 'react'

import { CutNote } from '#client/viewers/document/cut-note.tsx'

import { cutHtml } from './cut-html.ts'
import { safeHtml } from './safe-html.ts'

/** A page of HTML in a frame of its own, where nothing runs, nothing is loaded and no link leads away. */
export function SafePage({ html, title }: { html: string; title: string }) {
  const some = useMemo(() => cutHtml(html), [html])
  const safe = useMemo(() => safeHtml(some), [some])
  return (
    <>
      {some.length < html.length && <CutNote shown={some.length} />}
      <iframe className="document-page" sandbox="" srcDoc={safe} title={title} />
    </>
  )
}
