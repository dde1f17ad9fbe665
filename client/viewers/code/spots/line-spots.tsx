import './line-spots.css'
import { useEffect, useReducer } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { CodeEditor } from '#client/viewers/code/use-editor.ts'
import { SpotPin } from '#client/viewers/spot-pin.tsx'

import type { LineSpot } from './use-code-spots.ts'

const size = 26

/** The ways into the remarks on the lines that are seen: Monaco's own marks beside lines take no focus. */
export function LineSpots({
  editor,
  spots,
}: {
  editor: CodeEditor | null
  spots: readonly LineSpot[]
}) {
  const [, moved] = useReducer((count: number) => count + 1, 0)
  const any = spots.length > 0
  useEffect(() => {
    if (!editor || !any) return
    const scope = new Scope()
    const told = [editor.onDidScrollChange(moved), editor.onDidLayoutChange(moved)]
    for (const one of told) scope.add(() => one.dispose())
    moved()
    return () => scope.dispose()
  }, [any, editor])
  if (!editor || !any) return null
  const { height } = editor.getLayoutInfo()
  const seen = spots
    .map((one) => ({
      ...one,
      top: editor.getTopForLineNumber(one.lines.first) - editor.getScrollTop(),
    }))
    .filter(({ top }) => top > -size && top < height)
    .toSorted((a, b) => a.top - b.top)
  // Several remarks on one line stand beside each other.
  const columns = new Map<number, number>()
  return (
    <div className="code-spots">
      {seen.map(({ number, spot, top }) => {
        const column = columns.get(top) ?? 0
        columns.set(top, column + 1)
        const style = { insetBlockStart: top - 3, insetInlineEnd: 16 + column * size }
        return <SpotPin key={spot.thread} {...{ spot, number, style }} />
      })}
    </div>
  )
}
