import { useMemo } from 'react'

import { useDiscussion } from '#client/discussion/discussion-store.ts'

import { useMediumBytes } from './medium-bytes.ts'
import type { DrawnSpot } from './spot.ts'

/**
 * The remarks to draw in the viewer around this component: those on spots of its bytes, oldest first, the resolved ones
 * included (draw them fainter). Remarks on the whole medium are not among them.
 */
export function useSpots(): readonly DrawnSpot[] {
  const sha256 = useMediumBytes()
  const threads = useDiscussion((state) => state.threads)
  const active = useDiscussion((state) => state.active)
  return useMemo(
    () =>
      threads.flatMap(({ anchor, blocking, id, messages, resolved }): DrawnSpot[] => {
        const on = anchor?.on
        if (!anchor || on?.kind !== 'medium' || on.sha256 !== sha256) return []
        if (anchor.selector.length === 0) return []
        const text = messages[0]?.text ?? ''
        const drawn = { anchor, blocking, text, resolved: resolved !== null, active: id === active }
        return [{ thread: id, ...drawn }]
      }),
    [active, sha256, threads],
  )
}
