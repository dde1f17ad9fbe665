import { useMemo } from 'react'

import { CutNote } from '#client/viewers/document/cut-note.tsx'

import { textPieces } from './text-pieces.ts'

const lineHeight = 20

/** Text as it is written. The browser lays out only the pieces that are near the eye. */
export function TextBlocks({ text }: { text: string }) {
  const { pieces, shown } = useMemo(() => textPieces(text), [text])
  return (
    <>
      {shown < text.length && <CutNote shown={shown} />}
      <div className="document-text" dir="auto">
        {pieces.map((piece, i) => (
          <pre
            key={i}
            dir="auto"
            style={{ containIntrinsicSize: `auto ${piece.lines * lineHeight}px` }}
          >
            {piece.text}
          </pre>
        ))}
      </div>
    </>
  )
}
