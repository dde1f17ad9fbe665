import { useMemo } from 'react'

const linesPerBlock = 200
const lineHeight = 20

/** Text as it is written. The browser lays out only the blocks that are near the eye. */
export function TextBlocks({ text }: { text: string }) {
  const blocks = useMemo(() => blocksOf(text), [text])
  return (
    <div className="document-text" dir="auto">
      {blocks.map((block, i) => (
        <pre
          key={i}
          dir="auto"
          style={{ containIntrinsicSize: `auto ${block.lines * lineHeight}px` }}
        >
          {block.text}
        </pre>
      ))}
    </div>
  )
}

/** A text in pieces of so many lines; together they are the text. */
export function blocksOf(text: string): { text: string; lines: number }[] {
  const lines = text.split(/(?<=\n)/)
  const blocks = []
  for (let at = 0; at < lines.length; at += linesPerBlock) {
    const some = lines.slice(at, at + linesPerBlock)
    blocks.push({ text: some.join(''), lines: some.length })
  }
  return blocks
}
