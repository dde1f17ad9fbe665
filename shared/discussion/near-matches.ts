import { type Range, splitsPair } from './code-points.ts'

const mostSteps = 6_000_000
const mostErrors = 256

interface Near extends Range {
  errors: number
}

/**
 * Places of a text that are a pattern with some letters more, less or other: at most half of them, and at most 256. Sellers
 * (1980), "The theory and computation of evolutionary distances". Looks only near `within`, and nowhere at all where
 * that would take more than six million steps.
 */
export function nearMatches(text: string, pattern: string, within?: readonly Range[]): Near[] {
  const limit = Math.min(mostErrors, Math.floor(pattern.length / 2))
  const windows = joined(
    (within ?? [{ start: 0, end: text.length }]).map(({ end, start }) => ({
      start: Math.max(0, start - pattern.length),
      end: Math.min(text.length, end + pattern.length),
    })),
  )
  const steps = windows.reduce((sum, { end, start }) => sum + (end - start) * pattern.length, 0)
  if (limit === 0 || steps > mostSteps) return []
  return windows
    .flatMap((window) => best(search(text, pattern, window), limit))
    .map((one) => ({
      ...one,
      start: splitsPair(text, one.start) ? one.start - 1 : one.start,
      end: splitsPair(text, one.end) ? one.end + 1 : one.end,
    }))
}

function joined(windows: Range[]): Range[] {
  const apart: Range[] = []
  for (const window of windows.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && window.start <= last.end) last.end = Math.max(last.end, window.end)
    else apart.push({ ...window })
  }
  return apart
}

/** The fewest errors of a match that ends at each offset of the window, with where it begins. */
function search(text: string, pattern: string, { end, start }: Range): Near[] {
  let errors = Int32Array.from({ length: pattern.length + 1 }, (_, i) => i)
  let begins = new Int32Array(pattern.length + 1).fill(start)
  const ending: Near[] = []
  for (let at = start; at < end; at++) {
    const nextErrors = new Int32Array(pattern.length + 1)
    const nextBegins = new Int32Array(pattern.length + 1)
    nextBegins[0] = at + 1
    for (let i = 1; i <= pattern.length; i++) {
      const swap = (errors[i - 1] ?? 0) + (text[at] === pattern[i - 1] ? 0 : 1)
      const skip = (errors[i] ?? 0) + 1
      const miss = (nextErrors[i - 1] ?? 0) + 1
      const fewest = Math.min(swap, skip, miss)
      nextErrors[i] = fewest
      nextBegins[i] =
        (fewest === swap ? begins[i - 1] : fewest === skip ? begins[i] : nextBegins[i - 1]) ?? 0
    }
    ;[errors, begins] = [nextErrors, nextBegins]
    ending.push({
      start: begins[pattern.length] ?? 0,
      end: at + 1,
      errors: errors[pattern.length] ?? 0,
    })
  }
  return ending
}

/** Of matches that overlap only the one with the fewest errors. */
function best(ending: readonly Near[], limit: number): Near[] {
  const kept: Near[] = []
  const good = ending.filter(({ end, errors, start }) => errors <= limit && end > start)
  for (const one of good.toSorted((a, b) => a.errors - b.errors).slice(0, 5_000))
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one)
  return kept
}
