import { useMemo, useState } from 'react'

import type { Level } from './levels/level.ts'
import type { Placed } from './levels/use-level.ts'
import type { ViewerEvents } from './viewer-props.ts'

type State = 'idle' | 'loading' | 'ready' | 'error'

interface Drawn {
  state: State
  /** What went wrong, in words. */
  wrong: string | null
  /** Whether a word says that something is on its way. */
  veiled: boolean
  retry: (() => void) | undefined
  posterEvents: ViewerEvents
  liveEvents: ViewerEvents
}

/** What is drawn of a viewer: its poster, or the viewer itself when it is live. */
export function useDrawn({ near, level, want, pin }: Placed, hindrance: string | null): Drawn {
  const [done, setDone] = useState({ poster: false, live: false })
  const [offered, setOffered] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  // A viewer that was put away is drawn anew when it comes back. The poster stands until the viewer is drawn, so it is new only after that.
  const [before, setBefore] = useState<Level>(level)
  if (before !== level) {
    setBefore(level)
    setDone((now) =>
      level === 'live' ? { ...now, live: false } : { ...now, poster: now.poster && !now.live },
    )
    if (level !== 'live') setOffered(false)
  }
  const events = useMemo(() => {
    const of = (layer: 'poster' | 'live') => ({
      onReady: () => setDone((now) => (now[layer] ? now : { ...now, [layer]: true })),
      onFail: setFailure,
      onOffer: setOffered,
      want,
      pin,
    })
    return { posterEvents: of('poster'), liveEvents: of('live') }
  }, [want, pin])

  const wrong = hindrance ?? failure
  const ready = level === 'live' ? done.live : done.poster
  const state = wrong ? 'error' : !near || offered ? 'idle' : ready ? 'ready' : 'loading'
  const retry = () => {
    setDone({ poster: false, live: false })
    setFailure(null)
  }
  return {
    state,
    wrong,
    veiled: state === 'loading' && !done.poster,
    retry: failure && !hindrance ? retry : undefined,
    ...events,
  }
}
