import { useMemo } from 'react'

import { useDiscussion } from '#client/discussion/discussion-store.ts'
import { rangeToUnits } from '#shared/discussion/code-points.ts'
import type { Side } from '#shared/instance/content.ts'

import { TextMarks } from './text-marks.tsx'

/** The remarks on one side's text, in the element that draws it. */
export function SideMarks({ side, text }: { side: Side; text: string }) {
  const threads = useDiscussion((state) => state.threads)
  const marked = useMemo(
    () =>
      threads.flatMap((thread) => {
        const { anchor, now } = thread
        const here = anchor?.on.kind === 'text' && anchor.on.side === side && now.range
        return here ? [{ thread, range: rangeToUnits(text, here) }] : []
      }),
    [side, text, threads],
  )
  return <TextMarks marked={marked} text={text} />
}
