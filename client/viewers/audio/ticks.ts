import { exactClock } from '#client/viewers/exact-clock.ts'

import type { Stretch } from './zoom.ts'

/** A mark of a ruler: where it stands between 0 and 1, and what is written there. */
export interface Tick {
  at: number
  label: string
}

const roomOfLabel = 76
const roomOfLetter = 6
const timeSteps = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900,
  1800, 3600,
]
const hertzSteps = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
const roomOfHertz = 22

/** The marks of a ruler under what is seen of a sound, `width` pixels wide; a label that its end would cut is left out. */
export function timeTicks({ start, end }: Stretch, width: number): Tick[] {
  const span = end - start
  if (span <= 0 || width <= 0) return []
  const step = timeSteps.find((one) => (one / span) * width >= roomOfLabel) ?? span
  const first = Math.ceil(start / step - 1e-6)
  const count = Math.max(0, Math.floor(end / step + 1e-6) - first + 1)
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))
  return Array.from({ length: count }, (_, i) => {
    const time = (first + i) * step
    return { at: (time - start) / span, label: exactClock(time, digits) }
  }).filter(({ at, label }) => (1 - at) * width >= roomOfLetter * (label.length + 1))
}

/** The marks of a frequency axis from 0 to `most` hertz, `height` pixels high; its upper end is one of them. */
export function hertzTicks(most: number, height: number): Tick[] {
  const step = hertzSteps.find((one) => (one / most) * height >= roomOfHertz) ?? most
  const count = Math.floor((most - (roomOfHertz / height) * most) / step) + 1
  const below = Array.from({ length: Math.max(1, count) }, (_, i) => i * step)
  return [...below, most].map((hertz) => ({ at: hertz / most, label: hertzLabel(hertz) }))
}

function hertzLabel(hertz: number): string {
  return hertz >= 1000 ? `${Number((hertz / 1000).toFixed(3))} kHz` : `${hertz} Hz`
}
