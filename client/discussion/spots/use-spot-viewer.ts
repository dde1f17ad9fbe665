import { useEffect, useRef } from 'react'

import { useDiscussionStore } from '#client/discussion/discussion-store.ts'

import { useMediumBytes } from './medium-bytes.ts'
import type { SpotViewer } from './spot.ts'

/**
 * Lets remarks be made on spots of the medium that this viewer shows.
 *
 * A viewer calls it once, while it is live, with what it can do (`SpotViewer`; the latest functions are used), draws what
 * `useSpots` gives, and calls `useShowThread` when a person points at or opens one of them. The frame around every
 * viewer does the rest: its "Comment" button and the key `c` ask for `capture`, then for `choose`, and take the whole medium where
 * a viewer has no spot or is not live. `client/viewers/text/text-viewer.tsx` is the simplest example: a selection.
 *
 * Drawing costs nothing for the content: on top of it, never in its way; with an outline or a pattern beside the colour
 * (`data-blocking`, `data-resolved`, `data-active`), and a button of at least 24 px that is named "Comment: …" (`spotName`).
 */
export function useSpotViewer(viewer: SpotViewer): void {
  const store = useDiscussionStore()
  const sha256 = useMediumBytes()
  const latest = useRef(viewer)
  useEffect(() => {
    latest.current = viewer
  })
  const chooses = viewer.choose !== undefined
  const { wholeOnly } = viewer
  useEffect(() => {
    if (sha256 === null) return undefined
    return store.getState().register(sha256, {
      capture: () => latest.current.capture(),
      reveal: (anchor) => latest.current.reveal(anchor),
      ...(wholeOnly && { wholeOnly }),
      ...(chooses && { choose: () => latest.current.choose?.() ?? Promise.resolve(null) }),
    })
  }, [chooses, sha256, store, wholeOnly])
}
