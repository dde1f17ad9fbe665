import { type RefObject, use, useCallback, useEffect, useId, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { drawnAhead, ShowingContext, whenShown } from '#client/lib/shown.ts'

import type { HeavyKind, Level } from './level.ts'
import { watchSight } from './sight.ts'
import { viewerManager } from './viewer-manager.ts'

export interface Placed {
  /** Whether it is time to show anything at all; once it was, it stays. */
  near: boolean
  level: Level
  /** Whether nothing of it is drawn: it is light, so it has no poster, and is not live. */
  away: boolean
  want: () => void
  pin: (pinned: boolean) => void
}

/**
 * The level of one viewer: given by the manager, or by nearness alone where the viewer is light. One that is `out` has nothing
 * to show and takes no seat; if it is asked for meanwhile, it comes alive once it is back. In a part of the page that is only
 * prepared it takes no seat either, and the first few draw their posters.
 */
export function useLevel(
  figure: RefObject<HTMLElement | null>,
  kind: HeavyKind | null,
  out: boolean,
): Placed {
  const id = useId()
  const showing = use(ShowingContext)
  const asked = useRef(false)
  const [near, setNear] = useState(false)
  const [level, setLevel] = useState<Level>('poster')
  useEffect(() => {
    const element = figure.current
    if (!element || out) return
    const scope = new Scope()
    // oxlint-disable-next-line react/set-state-in-effect -- only the one who looks knows how many were drawn before
    if (drawnAhead(showing)) setNear(true)
    whenShown(showing, scope, () => {
      if (kind) scope.add(viewerManager.join(id, kind, setLevel))
      if (asked.current) asked.current = !viewerManager.want(id)
      watchSight(scope, element, {
        seen: (seen) => viewerManager.see(id, { seen }),
        close: (close) => {
          if (!close) return
          setNear(true)
          if (!kind) setLevel('live')
        },
        near: (isNear) => {
          viewerManager.see(id, { near: isNear })
          if (!kind && !isNear) setLevel((now) => (now === 'live' ? 'suspended' : now))
        },
      })
    })
    return () => scope.dispose()
  }, [figure, id, kind, out, showing])
  return {
    near,
    level: out ? 'poster' : level,
    away: kind === null && level !== 'live',
    want: useCallback(() => {
      asked.current = !viewerManager.want(id)
    }, [id]),
    pin: useCallback((pinned: boolean) => viewerManager.pin(id, pinned), [id]),
  }
}
