import { useMemo } from 'react'

import { safeHtml } from './safe-html.ts'

/** A page of HTML in a frame of its own, where nothing runs, nothing is loaded and no link leads away. */
export function SafePage({ html, title }: { html: string; title: string }) {
  const safe = useMemo(() => safeHtml(html), [html])
  return <iframe className="document-page" sandbox="" srcDoc={safe} title={title} />
}
