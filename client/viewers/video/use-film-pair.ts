import { type RefObject, useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

type Place = RefObject<HTMLVideoElement | null>

interface PairState {
  heard: 0 | 1
  time: number
  length: number
  playing: boolean
}

/** How far two films may drift apart before the first follows the second, in seconds. */
const drift = 0.08

/** Two films at one time: the second one leads, the first follows; past its end a film stands still. */
export function useFilmPair(
  { after, before }: { before: Place; after: Place },
  pin: (pinned: boolean) => void,
) {
  const [state, setState] = useState<PairState>({ heard: 1, time: 0, length: 0, playing: false })
  useEffect(() => {
    const [first, second] = [before.current, after.current]
    if (!first || !second) return
    const scope = new Scope()
    const lengths = () =>
      Math.max(...[first, second].map(({ duration }) => (Number.isFinite(duration) ? duration : 0)))
    const leader = () => (second.duration >= first.duration || first.ended ? second : first)
    const tell = () => {
      const time = leader().currentTime
      const playing = !first.paused || !second.paused
      setState((now) => ({ ...now, time, length: lengths(), playing }))
      pin(playing)
    }
    const follow = () => {
      const lead = leader()
      const other = lead === first ? second : first
      const off = Math.abs(lead.currentTime - other.currentTime)
      const within = lead.currentTime <= other.duration
      if (!lead.paused && within && off > drift && !other.seeking)
        other.currentTime = lead.currentTime
      tell()
    }
    for (const video of [first, second])
      scope.hear(video, {
        timeupdate: follow,
        seeked: tell,
        play: tell,
        pause: tell,
        loadedmetadata: tell,
        ended: tell,
      })
    tell()
    scope.add(() => {
      for (const video of [first, second]) {
        video.pause()
        video.removeAttribute('src')
        video.load()
      }
      pin(false)
    })
    return () => scope.dispose()
    // oxlint-disable-next-line react/exhaustive-deps -- the places stay
  }, [pin])

  const both = () => [before.current, after.current].filter((video) => video !== null)
  const seek = (time: number) => {
    for (const video of both()) video.currentTime = Math.min(time, video.duration || time)
    setState((now) => ({ ...now, time }))
  }
  return {
    state,
    seek,
    toggle: () => {
      if (state.playing) return both().forEach((video) => video.pause())
      const again = state.length > 0 && state.time >= state.length - 0.05
      if (again) seek(0)
      for (const video of both())
        if (again || video.currentTime < (video.duration || Infinity) - 0.05)
          video.play().catch(() => undefined)
    },
    swap: () => setState((now) => ({ ...now, heard: now.heard === 0 ? 1 : 0 })),
  }
}
