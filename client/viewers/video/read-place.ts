import type { FrameClock } from './frame-clock.ts'
import { frameOfTimecode } from './timecode.ts'

/** A place that a person typed: a frame, or seconds from the beginning of the film. */
export type Place = { frame: number } | { seconds: number }

const code = /^(\d+):(\d{1,2}):(\d{1,2})[:;](\d{1,3})$/
const clock = /^(?:(?:(\d+):)?(\d{1,2}):)?(\d{1,2}(?:[.,]\d+)?)$/
const lone = /^(\d+(?:[.,]\d+)?)\s*s$/

/**
 * Reads `147` as a frame, `0:04`, `1:02:05.5` and `4.9 s` as a time, `00:01:00;02` as a timecode; null where it is nothing
 * of these. A film without a known rate has times only, so that `147` is seconds there.
 */
export function readPlace(text: string, of: FrameClock | null): Place | null {
  const typed = text.trim()
  if (/^\d+$/.test(typed)) return of ? { frame: Number(typed) } : { seconds: Number(typed) }
  const seconds = lone.exec(typed)?.[1]
  if (seconds !== undefined) return { seconds: decimal(seconds) }
  const four = code.exec(typed)
  if (four && of?.rate) {
    const [hours, minutes, at, frames] = [1, 2, 3, 4].map((i) => Number(four[i])) as Four
    return { frame: frameOfTimecode([hours, minutes, at, frames], of.rate) }
  }
  const parts = clock.exec(typed)
  if (!parts) return null
  const [, hours = '0', minutes = '0', rest = '0'] = parts
  return { seconds: Number(hours) * 3600 + Number(minutes) * 60 + decimal(rest) }
}

type Four = [number, number, number, number]

const decimal = (text: string) => Number(text.replace(',', '.'))
