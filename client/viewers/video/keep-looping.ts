import { Scope } from '#client/lib/scope.ts'

import type { FilmState } from './film-state.ts'

interface Loops {
  get: () => FilmState
  subscribe: (ear: () => void) => () => void
  seek: (time: number) => void
  play: () => void
}

/** How much earlier than the end of the range the film is sent back, so that no frame after it is seen, in milliseconds. */
const ahead = 20
const soon = 300

/** Sends a film that loops back to the beginning of its range before the range is left. */
export function keepLooping(scope: Scope, video: HTMLVideoElement, film: Loops): void {
  let timer: Scope | null = null
  const back = () => film.seek(film.get().from ?? film.get().begin)
  const watch = () => {
    timer?.dispose()
    timer = null
    const { loops, playing, shuttle, from, to, begin, time, clock, frame } = film.get()
    if (!loops || !playing || shuttle <= 0 || video.seeking || (from === null && to === null))
      return
    if (time < (from ?? begin) - 0.1) return back()
    if (to === null) return
    const left = ((to - time) / video.playbackRate) * 1000
    const atLast = clock !== null && frame !== null && clock.end(frame) >= to - 1e-4
    if (left <= ahead || atLast) return back()
    if (left > soon) return
    timer = new Scope()
    timer.timeout(back, left - ahead)
  }
  scope.add(film.subscribe(watch))
  scope.add(() => timer?.dispose())
  scope.hear(video, {
    ended: () => {
      if (!film.get().loops) return
      back()
      film.play()
    },
  })
}
