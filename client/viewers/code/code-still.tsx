import { type ReactNode, useEffect, useMemo, useState } from 'react'

import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { Scope } from '#client/lib/scope.ts'
import type { ViewerProps } from '#client/viewers/viewer-props.ts'

import type { CodeKept } from './code-kept.ts'
import { CodeLines } from './code-lines.tsx'
import type { CodeText } from './code-text.ts'
import { useCodeUri } from './code-uri.ts'
import { languageName } from './language-names.ts'
import { languageOf } from './language-of.ts'
import { whenColouring } from './monaco-idle.ts'
import type { Piece } from './pieces.ts'
import { linesOf } from './spots/line-anchor.ts'
import { useLinkedRange } from './use-linked-range.ts'

const mostLines = 25

type StillProps = Pick<ViewerProps, 'source' | 'name' | 'tag'> & {
  read: CodeText
  kept: CodeKept
  /** Stands in the bar below instead of the language. */
  foot?: ReactNode
}

/** What the editor would show of a text, as plain elements: in its colours once the editor is loaded. */
export function CodeStill({ source, name, tag, read, kept, foot }: StillProps) {
  const { text, whole } = read
  const linked = useLinkedRange(tag)
  const language = kept.language ?? languageOf('inline' in source ? '' : name, text)
  const all = useMemo(() => text.split(/\r\n|\n|\r/), [text])
  const from = kept.top <= all.length ? kept.top : 1
  const lines = useMemo(() => all.slice(from - 1, from - 1 + mostLines), [all, from])
  const spots = useSpots()
  const remarked = useMemo(
    () => spots.flatMap(({ anchor, resolved }) => (resolved ? [] : (linesOf(text, anchor) ?? []))),
    [spots, text],
  )
  const uri = useCodeUri({ source, name, tag })
  const coloured = useColoured(lines, { language, uri, from })
  const bytes = 'inline' in source ? text.length : source.file.facts.bytes
  const count = whole ? all.length : Math.ceil((bytes / text.length) * all.length)
  return (
    <div className="code-still" data-wrap={kept.wrap || undefined} dir="ltr">
      <div className="code-room">
        <CodeLines
          lines={lines}
          coloured={coloured}
          from={from}
          digits={String(count).length}
          offset={kept.offset}
          linked={linked}
          remarked={remarked}
        />
      </div>
      <div className="code-status">
        {foot ?? <span className="code-still-language">{languageName(language)}</span>}
      </div>
    </div>
  )
}

function useColoured(
  lines: readonly string[],
  { language, uri, from }: { language: string; uri: string; from: number },
): Piece[][] | null {
  const [coloured, setColoured] = useState<Piece[][] | null>(null)
  useEffect(() => {
    const scope = new Scope()
    whenColouring(scope, (colouring) => {
      void colouring.colourLines(lines, { language, uri, from }).then((pieces) => {
        if (!scope.ended) setColoured(pieces)
      })
    })
    return () => scope.dispose()
  }, [lines, language, uri, from])
  return coloured
}
