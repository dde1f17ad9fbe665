import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { ColouredLine } from '#client/viewers/code/code-lines.tsx'
import { whenColouring } from '#client/viewers/code/monaco-idle.ts'
import type { Piece } from '#client/viewers/code/pieces.ts'

const longest = 20_000

/** Code that is only looked at, in the colours of its language once the editor is loaded; without where that is null. */
export function StillCode({ text, language }: { text: string; language: string | null }) {
  const [lines, setLines] = useState<Piece[][] | null>(null)
  useEffect(() => {
    if (language === null || text.length > longest) return
    const scope = new Scope()
    whenColouring(scope, (colouring) => {
      void colouring.colourLines(text.split('\n'), { language, from: 1 }).then((coloured) => {
        if (!scope.ended) setLines(coloured)
      })
    })
    return () => scope.dispose()
  }, [text, language])
  return (
    <pre dir="ltr">
      {lines
        ? lines.map((pieces, i) => (
            <span key={i}>
              <ColouredLine pieces={pieces} />
              {i < lines.length - 1 && '\n'}
            </span>
          ))
        : text}
    </pre>
  )
}
