import { type RefObject, useMemo } from 'react'

import { useDiscussion } from '#client/discussion/discussion-store.ts'
import { drawnRanges, drawnText, sourceRange } from '#client/discussion/text/drawn-text.ts'
import { TextMarks } from '#client/discussion/text/text-marks.tsx'
import type { Anchor } from '#shared/discussion/anchor.ts'
import { type Range, rangeToUnits } from '#shared/discussion/code-points.ts'
import { placeOf } from '#shared/discussion/reanchor.ts'
import { textSelectors } from '#shared/discussion/text-anchor.ts'

import { useMediumBytes } from './medium-bytes.ts'
import { useSpotViewer } from './use-spot-viewer.ts'

interface TextSpotsProps {
  /** The element that draws the text; it is the parent of this, and positioned. */
  box: RefObject<HTMLElement | null>
  text: string
}

/**
 * The spots of a medium that is read as a text: a selection is one, and remarks are underlined where they are about. The
 * bytes of a medium never change, so its anchors are always where they were made.
 */
export function TextSpots({ box, text }: TextSpotsProps) {
  const sha256 = useMediumBytes()
  const threads = useDiscussion((state) => state.threads)
  const marked = useMemo(
    () =>
      threads.flatMap((thread) => {
        const { anchor } = thread
        const here = anchor?.on.kind === 'medium' && anchor.on.sha256 === sha256
        const range = here ? rangeOf(anchor, text) : null
        return range ? [{ thread, range }] : []
      }),
    [sha256, text, threads],
  )
  useSpotViewer({
    capture: async () => {
      const range = box.current && chosenIn(box.current, text)
      if (!range) return null
      const words = text.slice(range.start, range.end)
      return { selectors: textSelectors(text, range), words }
    },
    reveal: async (anchor) => {
      const range = rangeOf(anchor, text)
      const drawn = range && box.current && drawnRanges(drawnText(box.current), text, [range])[0]
      const element = drawn && drawn.startContainer.parentElement
      element?.scrollIntoView({ block: 'center' })
      return element ? 'exact' : 'orphan'
    },
  })
  return <TextMarks marked={marked} text={text} />
}

function rangeOf({ selector }: Anchor, text: string): Range | null {
  const { range } = placeOf(selector)
  return range && rangeToUnits(text, range)
}

function chosenIn(box: HTMLElement, text: string): Range | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || !box.contains(selection.anchorNode)) return null
  return sourceRange(drawnText(box), text, selection.getRangeAt(0))
}
