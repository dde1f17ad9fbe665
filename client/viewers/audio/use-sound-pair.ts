import { type RefObject, useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { Sound } from './sound.ts'

interface Wanted {
  urls: readonly [string, string]
  seconds: readonly [number, number]
  pin: (pinned: boolean) => void
  onBroken: () => void
}

interface PairState {
  /** Which of the two is heard. */
  heard: 0 | 1
  time: number
  length: number
  playing: boolean
}

/** Two sounds with one place in time; only one of them is heard. */
export function useSoundPair(
  host: RefObject<HTMLElement | null>,
  { onBroken, pin, seconds, urls }: Wanted,
) {
  const [sounds, setSounds] = useState<readonly [Sound, Sound] | null>(null)
  const [state, setState] = useState<PairState>({
    heard: 1,
    time: 0,
    length: Math.max(...seconds),
    playing: false,
  })
  const [before, after] = urls
  const [long, wide] = seconds

  useEffect(() => {
    const place = host.current
    if (!place) return
    const scope = new Scope()
    const make = (url: string, length: number) => {
      const sound = new Sound(scope, place, { url, seconds: length })
      // The other one must be there at once when it is wanted.
      sound.element.preload = 'auto'
      scope.hear(sound.element, { error: onBroken })
      return sound
    }
    setSounds([make(before, long), make(after, wide)])
    return () => {
      setSounds(null)
      pin(false)
      scope.dispose()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- what is told changes with each drawing, the sounds do not
  }, [host, before, after, long, wide])

  const { heard } = state
  useEffect(() => {
    const sound = sounds?.[heard]
    if (!sound) return
    const tell = () => {
      const { playing, time } = sound.read()
      setState((now) => ({ ...now, time, playing }))
      pin(playing)
    }
    return sound.subscribe(tell)
  }, [sounds, heard, pin])

  const now = sounds?.[heard]
  const hear = (which: 0 | 1) => {
    const next = sounds?.[which]
    if (!next || !now || which === heard) return
    const { playing, time } = now.read()
    next.seek(time)
    // The one that begins lets the other one pause.
    if (playing) next.play()
    setState((old) => ({ ...old, heard: which, time: next.read().time }))
  }
  return {
    state,
    hear,
    swap: () => hear(heard === 0 ? 1 : 0),
    toggle: () => now?.toggle(),
    seek: (time: number) => {
      now?.seek(time)
      setState((old) => ({ ...old, time }))
    },
  }
}
