import { smallestChange } from './smallest-change.ts'

/** Where an offset of `before` is in `after`: what was typed meanwhile before it moves it along. */
export function carryPlace(before: string, after: string, at: number): number {
  const change = smallestChange(before, after)
  if (!change || at <= change.from) return Math.min(at, after.length)
  if (at >= change.to) return at + change.insert.length - (change.to - change.from)
  return change.from + change.insert.length
}
