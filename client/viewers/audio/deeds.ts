import type { TFunction } from 'i18next'

import { exactClock } from '#client/viewers/exact-clock.ts'

import type { Panel } from './memory.ts'
import { activeRegion, addRegion, markIn, markOut, type Marks } from './regions.ts'
import type { Sound } from './sound.ts'
import type { Remembered } from './use-memory.ts'
import type { Wave } from './wave.ts'
import { farther, magnification, nearer } from './zoom.ts'

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2]

/** All that a person can do with a sound, by the name that its words have too. */
export type Deeds = ReturnType<typeof soundDeeds>

/** What the buttons and the keys of a sound do; `say` tells what a key changed to those who do not see it. */
export function soundDeeds(
  { sound, wave, t }: { sound: Sound; wave: Wave | null; t: TFunction<'viewers'> },
  { memory, change }: Remembered,
  say: (sentence: string) => void,
) {
  const time = () => sound.read().time
  const seconds = () => sound.read().seconds
  const skip = (by: number) => sound.seek(time() + by)
  const mark = (marks: Marks) => {
    change({ marks })
    const region = activeRegion(marks)
    if (region)
      say(
        t('audio.regionIs', { start: exactClock(region.start, 1), end: exactClock(region.end, 1) }),
      )
  }
  const zoom = (to: number) => {
    if (!wave) return
    change({ zoom: to })
    wave.zoom(to, time()).catch(() => undefined)
    say(t('audio.zoomIs', { times: Math.round(magnification(to, wave.range())) }))
  }
  const setSpeed = (speed: number) => {
    change({ speed })
    say(t('audio.speedIs', { speed }))
  }
  const faster = (by: 1 | -1) => {
    const next = speeds[speeds.indexOf(memory.speed) + by]
    if (next !== undefined) setSpeed(next)
  }
  const scroll = (screens: number) => {
    if (!wave) return
    const { start, end } = wave.view()
    wave.scrollTo(start + screens * (end - start))
  }
  return {
    play: () => sound.toggle(),
    seek: (to: number) => sound.seek(to),
    skip,
    begin: () => sound.seek(0),
    end: () => sound.seek(seconds()),
    setSpeed,
    faster: () => faster(1),
    slower: () => faster(-1),
    in: () => mark(markIn(memory.marks, time(), seconds())),
    out: () => mark(markOut(memory.marks, time(), seconds())),
    add: () => mark(addRegion(memory.marks, time(), seconds())),
    loop: () => {
      change({ loop: !memory.loop })
      say(t(memory.loop ? 'audio.loopOff' : 'audio.loopOn'))
    },
    zoomIn: () => zoom(wave ? nearer(memory.zoom, wave.range()) : 0),
    zoomOut: () => zoom(wave ? farther(memory.zoom, wave.range()) : 0),
    zoomWhole: () => zoom(0),
    left: () => scroll(-0.9),
    right: () => scroll(0.9),
    spectrum: () => change({ spectrum: !memory.spectrum }),
    split: () => change({ split: !memory.split }),
    panel: (panel: Panel) => change({ panel: memory.panel === panel ? null : panel }),
  }
}
