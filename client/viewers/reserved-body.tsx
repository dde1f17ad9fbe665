import { type ReactNode, useEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Medium } from '#shared/instance/medium.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import type { Modality } from '#shared/media/modality.ts'

import { isLines, reservedSpace, tallestLines } from './reserved-space.ts'

/** The room of a viewer: known before anything is loaded, and held while a light viewer is away. */
export function ReservedBody({
  modality,
  medium,
  facts,
  drawn,
  away,
  veil,
  children,
}: {
  modality: Modality | null
  medium: Medium
  facts: MediaFacts | undefined
  drawn: boolean
  away: boolean
  veil: string | null
  children: ReactNode
}) {
  const body = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  const lines = isLines(modality, medium, facts)
  useEffect(() => {
    if (!body.current || away) return
    const scope = new Scope()
    scope.watchSize(body.current, (box) => setHeight(box.height))
    return () => scope.dispose()
  }, [away])
  const style = away
    ? { height: height ?? undefined }
    : lines && drawn
      ? { maxHeight: tallestLines }
      : reservedSpace(modality, medium, facts)
  return (
    <div ref={body} className="viewer-body" data-lines={lines || undefined} style={style}>
      {children}
      {veil && <span className="viewer-veil">{veil}</span>}
    </div>
  )
}
