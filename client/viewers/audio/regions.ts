import type { Stretch } from './zoom.ts'

/** A stretch of a sound that a person marked. */
export interface Region extends Stretch {
  id: string
}

/** What is marked, in order of time, and the region that is worked on: what `in` and `out` set and what is looped. */
export interface Marks {
  regions: Region[]
  active: string | null
}

export const noMarks: Marks = { regions: [], active: null }
/** The shortest region, in seconds. */
export const shortest = 0.05
const usual = 5

export function activeRegion({ regions, active }: Marks): Region | null {
  return regions.find(({ id }) => id === active) ?? null
}

/** A new region from here, five seconds long where there is room. */
export function addRegion(marks: Marks, at: number, seconds: number): Marks {
  return withRegion(marks, { id: freeId(marks), start: at, end: at + usual }, seconds)
}

/** Begins the active region here, or a new one that reaches to the end. */
export function markIn(marks: Marks, at: number, seconds: number): Marks {
  const { id, end } = activeRegion(marks) ?? { id: freeId(marks), end: seconds }
  return withRegion(marks, { id, start: at, end: end > at + shortest ? end : seconds }, seconds)
}

/** Ends the active region here, or a new one that reaches from the beginning. */
export function markOut(marks: Marks, at: number, seconds: number): Marks {
  const { id, start } = activeRegion(marks) ?? { id: freeId(marks), start: 0 }
  return withRegion(marks, { id, start: start < at - shortest ? start : 0, end: at }, seconds)
}

/** Puts a region in, or in the place of the one with its name, held inside the sound, and makes it the active one. */
export function withRegion(marks: Marks, region: Region, seconds: number): Marks {
  const least = Math.min(shortest, seconds)
  const start = Math.min(Math.max(0, region.start), seconds - least)
  const end = Math.min(Math.max(region.end, start + least), seconds)
  const others = marks.regions.filter(({ id }) => id !== region.id)
  const regions = [...others, { id: region.id, start, end }].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  return { regions, active: region.id }
}

export function withoutRegion({ regions, active }: Marks, gone: string): Marks {
  return {
    regions: regions.filter(({ id }) => id !== gone),
    active: active === gone ? null : active,
  }
}

function freeId({ regions }: Marks): string {
  const used = regions.map(({ id }) => Number(id.slice(1)) || 0)
  return `r${Math.max(0, ...used) + 1}`
}
