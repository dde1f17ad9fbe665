import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'

import { activeRegion, addRegion, type Marks, withRegion } from './regions.ts'
import type { Sound } from './sound.ts'
import type { Remembered } from './use-memory.ts'
import type { Stretch } from './zoom.ts'

/** What a sound asks or offers under its controls. */
export interface Asking {
  /** The stretch that is being chosen; null while none is. */
  chosen: Stretch | null
  /** The stretch of a remark that was brought into view, to be looped. */
  offered: Stretch | null
  choose: () => Promise<Stretch | null>
  set: (stretch: Stretch) => void
  take: () => void
  giveUp: () => void
  offer: (stretch: Stretch | null) => void
  loop: () => void
  /** Hears Enter and Escape while a stretch is being chosen; false where the key is another's. */
  press: (event: KeyboardEvent) => boolean
}

const loopId = 'remark'

/** Lets a person choose a stretch with the regions of a sound, which are then as they were before. */
export function useStretch(sound: Sound | null, { change, memory }: Remembered): Asking {
  const [before, setBefore] = useState<Marks | null>(null)
  const [offered, offer] = useState<Stretch | null>(null)
  const settle = useRef<((stretch: Stretch | null) => void) | null>(null)
  const marks = useRef(memory.marks)
  useEffect(() => {
    marks.current = memory.marks
  })
  useEffect(() => () => settle.current?.(null), [])
  const seconds = () => sound?.read().seconds ?? 0
  const chosen = before && activeRegion(memory.marks)

  /** What is written in a field counts before it is drawn, where Enter takes it at once. */
  const take = () => {
    const region = activeRegion(marks.current)
    if (before && region) end({ start: region.start, end: region.end })
  }
  const end = (stretch: Stretch | null) => {
    if (before) change({ marks: before })
    setBefore(null)
    settle.current?.(stretch)
    settle.current = null
  }
  const choose = useCallback(async () => {
    if (!sound) return null
    const focused = document.activeElement
    const now = marks.current
    setBefore((kept) => kept ?? now)
    offer(null)
    const { seconds: long, time } = sound.read()
    if (!activeRegion(now)) change({ marks: addRegion(now, time, long) })
    settle.current?.(null)
    const stretch = await new Promise<Stretch | null>((resolve) => {
      settle.current = resolve
    })
    if (focused instanceof HTMLElement && focused.isConnected)
      focused.focus({ preventScroll: true })
    return stretch
  }, [change, sound])

  return {
    chosen,
    offered,
    choose,
    offer,
    set: (stretch) => {
      const { active: id } = marks.current
      if (id === null) return
      marks.current = withRegion(marks.current, { ...stretch, id }, seconds())
      change({ marks: marks.current })
    },
    take,
    giveUp: () => end(null),
    loop: () => {
      if (!offered || !sound) return
      change({
        marks: withRegion(memory.marks, { ...offered, id: loopId }, seconds()),
        loop: true,
      })
      sound.seek(offered.start)
      sound.play()
      offer(null)
    },
    press: (event) => {
      const acts = event.target instanceof HTMLButtonElement
      if (!before || (event.key !== 'Escape' && (event.key !== 'Enter' || acts))) return false
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') end(null)
      else take()
      return true
    },
  }
}
