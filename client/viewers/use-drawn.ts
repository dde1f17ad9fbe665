import { useMemo, useState } from 'react'

import type { Level } from './levels/level.ts'
import type { Placed } from './levels/use-level.ts'
import type { ViewerEvents } from './viewer-props.ts'

type State = 'idle' | 'loading' | 'ready' | 'error'

interface Drawn {
  state: State
  /** Whether a word says that something is on its way. */
  veiled: boolean
  posterEvents: ViewerEvents
  liveEvents: ViewerEvents
}

/** What is drawn of a viewer: its poster, or the viewer itself when it is live; nothing of it where something is wrong. */
export function useDrawn(
  { near, away, level, want, pin }: Placed,
  wrong: boolean,
  onFail: (sentence: string) => void,
): Drawn {
  const [done, setDone] = useState({ poster: false, live: false })
  const [offered, setOffered] = useState(false)
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
      onFail,
      onOffer: setOffered,
      want,
      pin,
    })
    return { posterEvents: of('poster'), liveEvents: of('live') }
  }, [onFail, want, pin])
  const [wasWrong, setWasWrong] = useState(wrong)
  if (wasWrong !== wrong) {
    setWasWrong(wrong)
    setDone({ poster: false, live: false })
  }

  const ready = level === 'live' ? done.live : done.poster
  const state = wrong ? 'error' : !near || away || offered ? 'idle' : ready ? 'ready' : 'loading'
  return {
    state,
    veiled: state === 'loading' && !done.poster,
    ...events,
  }
}
