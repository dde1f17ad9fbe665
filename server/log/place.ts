import { Refusal } from '#shared/errors.ts'

/**
 * Where an event stands in the order of time: its moment and its instance (empty: an act on the project). What happened to
 * one instance at one moment is never put apart, so that no number of an event is needed: a gap would tell of a hidden one.
 */
export interface Place {
  at: Date
  of: string
}

export function placeName({ at, of }: Place): string {
  return `${at.getTime()}~${of}`
}

export function placeIn(name: string): Place {
  const [time = '', of] = name.split(/~(.*)/s)
  if (!/^\d{1,15}$/.test(time) || of === undefined || of.includes('\u0000'))
    throw new Refusal('bad_input', { cursor: name })
  return { at: new Date(Number(time)), of }
}

/** The beginning of a day (UTC, YYYY-MM-DD), or of one so many days later. */
export function startOf(day: string, later = 0): Date {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + later)
  return date
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.of === b.of && a.at.getTime() === b.at.getTime()
}
