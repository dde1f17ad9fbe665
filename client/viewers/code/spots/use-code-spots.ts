import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { DrawnSpot } from '#client/discussion/spots/spot.ts'
import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { whereOf } from '#client/discussion/where-of.ts'
import { Scope } from '#client/lib/scope.ts'
import { monaco } from '#client/viewers/code/monaco.ts'
import { traitsOf } from '#client/viewers/code/text-traits.ts'
import type { CodeEditor } from '#client/viewers/code/use-editor.ts'
import { useArrival } from '#client/viewers/use-arrival.ts'

import { lineSpot, type Lines, linesOf, stateOf } from './line-anchor.ts'

/** A remark on lines of the text that is shown; `number` is its place among the remarks of the medium, from 1. */
export interface LineSpot {
  spot: DrawnSpot
  number: number
  lines: Lines
}

/** Lets remarks be made on lines of the text in an editor, and answers with those that there are, marked in it. */
export function useCodeSpots(
  editor: CodeEditor | null,
  { language, text }: { text: string; language: string },
): readonly LineSpot[] {
  const { t } = useTranslation('discussion')
  const spots = useSpots()
  const [revealed, setRevealed] = useState<Lines | null>(null)
  const visited = useVisited(editor)
  const arrived = useArrival(editor)
  const here = spots.flatMap((spot, i): LineSpot[] => {
    const lines = linesOf(text, spot.anchor)
    return lines ? [{ spot, lines, number: i + 1 }] : []
  })
  useMarks(editor, here, revealed)
  useEffect(() => {
    if (!revealed) return
    const scope = new Scope()
    scope.timeout(() => setRevealed(null), moment)
    return () => scope.dispose()
  }, [revealed])
  useSpotViewer({
    capture: () => {
      const lines = editor && chosenLines(editor, visited.current)
      if (!lines) return Promise.resolve(null)
      const chosen = lineSpot(text, lines)
      const state = stateOf(traitsOf(text).ends, language)
      const words = whereOf({ selector: chosen.selectors }, t)
      return Promise.resolve({ ...chosen, state, words })
    },
    reveal: async (anchor) => {
      const lines = linesOf(text, anchor)
      if (!lines) return 'orphan'
      goTo(await arrived(), lines)
      setRevealed(lines)
      return 'exact'
    },
  })
  return here
}

/** How long lines that were gone to are marked, in milliseconds. */
const moment = 2000

export function goTo(editor: CodeEditor, { first, last }: Lines): void {
  editor.setPosition({ lineNumber: first, column: 1 })
  editor.revealRangeInCenterIfOutsideViewport(new monaco.Range(first, 1, last, 1))
}

/** The lines a selection holds, else the one with the cursor, once a person has put it anywhere. */
function chosenLines(editor: CodeEditor, visited: boolean): Lines | null {
  const selection = editor.getSelection()
  if (!selection) return null
  const { endColumn, endLineNumber, startLineNumber: first } = selection
  if (selection.isEmpty()) return visited ? { first, last: first } : null
  // A selection that ends before a line's first letter does not hold that line.
  return { first, last: endColumn === 1 ? Math.max(first, endLineNumber - 1) : endLineNumber }
}

/** Whether a person has been in the text: before that, its cursor stands nowhere in particular. */
function useVisited(editor: CodeEditor | null) {
  const visited = useRef(false)
  useEffect(() => {
    if (!editor) return
    const focused = editor.onDidFocusEditorText(() => (visited.current = true))
    return () => focused.dispose()
  }, [editor])
  return visited
}

/** Marks the lines of remarks, without a change to where anything stands. */
function useMarks(
  editor: CodeEditor | null,
  spots: readonly LineSpot[],
  revealed: Lines | null,
): void {
  const marks = JSON.stringify([
    ...spots.map(({ lines, spot: { active, blocking, resolved } }) => ({
      lines,
      look: [
        'code-spot',
        blocking && 'code-spot-blocking',
        resolved && 'code-spot-resolved',
        active && 'code-spot-active',
      ]
        .filter(Boolean)
        .join(' '),
    })),
    ...(revealed ? [{ lines: revealed, look: 'code-spot-active' }] : []),
  ])
  useEffect(() => {
    const count = editor?.getModel()?.getLineCount()
    if (!editor || !count) return
    const drawn = editor.createDecorationsCollection(
      (JSON.parse(marks) as { lines: Lines; look: string }[]).map(({ lines, look }) => ({
        range: new monaco.Range(Math.min(count, lines.first), 1, Math.min(count, lines.last), 1),
        options: { isWholeLine: true, className: look },
      })),
    )
    return () => drawn.clear()
  }, [editor, marks])
}
