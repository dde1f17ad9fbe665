import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'

import type { PictureState } from './picture-state.ts'
import type { Stage } from './stage.ts'

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export interface FramePlayer {
  frame: number
  count: number
  playing: boolean
  toggle: () => void
  step: (by: number) => void
}

/** Plays and steps an animated picture; null where it stands still. It waits where the system asks for calm. */
export function useFrames(stage: Stage | null, kept: Kept<PictureState>): FramePlayer | null {
  const frames = stage?.picture.frames ?? null
  const [frame, setFrame] = useState(() => kept.read().frame)
  const [playing, setPlaying] = useState(() => kept.read().playing ?? !calm())
  const count = frames?.count ?? 1
  const many = count > 1

  useEffect(() => {
    if (!frames || !stage) return
    kept.keep({ frame })
    if (playing) return
    let left = false
    void frames
      .show(frame)
      .then(() => left || stage.redraw())
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [frames, frame, playing, stage, kept])

  useEffect(() => {
    if (!frames || !stage || !many || !playing) return
    const scope = new Scope()
    let pause = new Scope()
    scope.add(() => pause.dispose())
    let at = kept.read().frame
    let rounds = 0
    const next = async () => {
      const { milliseconds } = await frames.show(at)
      if (scope.ended) return
      stage.redraw()
      setFrame(at)
      pause = new Scope()
      pause.timeout(() => {
        at = (at + 1) % frames.count
        if (at === 0 && ++rounds >= frames.rounds) return setPlaying(false)
        next().catch(() => setPlaying(false))
      }, milliseconds)
    }
    next().catch(() => setPlaying(false))
    return () => scope.dispose()
  }, [frames, many, playing, stage, kept])

  if (!many) return null
  const play = (is: boolean) => {
    setPlaying(is)
    kept.keep({ playing: is })
  }
  return {
    frame,
    count,
    playing,
    toggle: () => play(!playing),
    step: (by) => {
      play(false)
      setFrame((now) => (now + by + count) % count)
    },
  }
}
