import { useEffect, useRef, useState } from 'react'
import type { AnimationClip } from 'three'

import type { StagedView } from './staged-view.ts'

export interface Clips {
  names: string[]
  chosen: number
  time: number
  seconds: number
  playing: boolean
  choose: (clip: number) => void
  toggle: () => void
  seek: (time: number) => void
}

interface Asked {
  view: StagedView | null
  clips: AnimationClip[]
  first: { clip: number; time: number }
  pin: (pinned: boolean) => void
  /** Told where it stood when it is left. */
  keep: (at: { clip: number; time: number }) => void
}

/** The animation of a model: it begins paused, and while it plays its viewer is not put away. */
export function useClips({ view, clips, first, pin, keep }: Asked): Clips | null {
  const [chosen, setChosen] = useState(Math.min(first.clip, clips.length - 1))
  const [time, setTime] = useState(first.time)
  const [playing, setPlaying] = useState(false)
  const clip = clips[chosen]
  const begin = useRef(first.time)

  useEffect(() => {
    if (!view || !clip) return
    view.clock.choose(clip, begin.current)
    view.redraw()
    const leave = view.clock.watch(setTime)
    return () => {
      leave()
      begin.current = 0
      keep({ clip: chosen, time: view.clock.time })
    }
  }, [view, clip, chosen, keep])

  useEffect(() => {
    view?.clock.play(playing)
    view?.redraw()
    pin(playing)
    return () => pin(false)
  }, [view, playing, pin])

  if (!clip) return null
  return {
    names: clips.map(({ name }) => name),
    chosen,
    time,
    seconds: clip.duration,
    playing,
    choose: setChosen,
    toggle: () => setPlaying(!playing),
    seek: (to) => {
      view?.clock.seek(to)
      view?.redraw()
    },
  }
}
