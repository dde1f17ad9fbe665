import {
  type RefCallback,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

import { Scope } from '#client/lib/scope.ts'

import { activeRegion } from './regions.ts'
import { Sound, type SoundState } from './sound.ts'
import type { Remembered } from './use-memory.ts'

interface Wanted {
  url: string
  seconds: number
  remembered: Remembered
  pin: (pinned: boolean) => void
  /** Whether the connection broke, or the sound itself is at fault. */
  onBroken: (why: 'network' | 'sound') => void
}

/** Where a viewer's sound goes, and the sound as a person left it: null until the place is there. Playing keeps it live. */
export function useSound(wanted: Wanted): {
  host: RefCallback<HTMLElement>
  sound: Sound | null
} {
  const { url, seconds, pin, onBroken } = wanted
  const { memory, keep } = wanted.remembered
  const [sound, setSound] = useState<Sound | null>(null)
  const begins = useRef(memory)

  const host = useCallback(
    (place: HTMLElement | null) => {
      if (!place) return
      const scope = new Scope()
      const made = new Sound(scope, place, { url, seconds })
      const remember = () => {
        const { time, playing } = made.read()
        begins.current = { ...begins.current, time }
        keep({ time })
        pin(playing)
      }
      scope.add(made.subscribe(remember))
      scope.hear(made.element, {
        error: () => onBroken(made.element.error?.code === networkError ? 'network' : 'sound'),
      })
      const { time, plays } = begins.current
      if (time > 0) made.seek(time)
      if (plays) {
        begins.current = { ...begins.current, plays: false }
        keep({ plays: false })
        made.play()
      }
      setSound(made)
      return () => {
        setSound(null)
        pin(false)
        scope.dispose()
      }
    },
    [url, seconds, keep, pin, onBroken],
  )

  const { speed, ear, gain, loop, marks } = memory
  useEffect(() => sound?.setSpeed(speed), [sound, speed])
  useEffect(() => sound?.hear(ear, gain), [sound, ear, gain])
  useEffect(() => {
    sound?.setLoop(loop ? (activeRegion(marks) ?? 'all') : null)
  }, [sound, loop, marks])
  return { host, sound }
}

const networkError = 2
const still: SoundState = { time: 0, seconds: 0, playing: false }
const never = () => () => undefined

/** Where a sound is, drawn anew as it moves. */
export function useSoundState(sound: Sound | null): SoundState {
  return useSyncExternalStore(sound?.subscribe ?? never, sound?.read ?? (() => still))
}
