import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

import { dayAfter } from './day.ts'

const week = 7
/** Full days that a forecast looks back on at most, and must have at least: whole weeks. */
export const lookBack = 8 * week
export const fewestDays = 3 * week

const paths = 1000
/** Beyond ten years nothing is forecast. */
const horizon = 3650
const points = 24

/**
 * Why there is none: nothing is there, everything is decided, there are less than 21 full days to look back on, nothing was
 * decided in them, or as much was taken up again as was decided.
 */
export type NoForecast = 'empty' | 'done' | 'too_few_days' | 'nothing_ended' | 'not_shrinking'

/**
 * The day by which everything is decided: in one of ten courses not later than `early`, in half of them not later than
 * `middle`, in nine of ten not later than `late`; null where that lies beyond ten years. `course` is how many more are
 * decided by the end of a day, in the same three shares. `days` were looked back on, `perDay` were decided in them.
 */
export type Forecast =
  | {
      status: 'ok'
      left: number
      days: number
      perDay: number
      early: string | null
      middle: string | null
      late: string | null
      course: { day: string; low: number; middle: number; high: number }[]
    }
  | { status: 'undefined'; reason: NoForecast; left: number; days: number }

export interface Past {
  /** How many instances there are, and how many of them are not decided. */
  total: number
  left: number
  /** Decided less taken up again, for each full day up to yesterday, oldest first; the last whole weeks of them count. */
  net: readonly number[]
  /** The day on which it is asked. */
  today: string
  seed: string
}

/**
 * When the work that is left is done, if it goes on as in the last full weeks: a bootstrap by blocks of seven days that keeps
 * the days of the week in place. Each of 1,000 courses first draws as many weeks as were looked back on, because the pace
 * itself is known from no more than those, and then goes on, from tomorrow, by weeks out of the drawn ones.
 *
 * Chan, Lahiri and Meeker (2004), "Block bootstrap estimation of the distribution of cumulative outdoor degradation" (blocks
 * of whole periods); quantiles are order statistics of the courses. The draws depend on the seed alone, so everybody sees
 * the same forecast on the same day, and a past in which more was decided on each day never gives a later one.
 */
export function forecast({ total, left, net: all, today, seed }: Past): Forecast {
  const days = Math.min(lookBack, all.length - (all.length % week))
  const net = all.slice(all.length - days)
  const none = (reason: NoForecast): Forecast => ({ status: 'undefined', reason, left, days })
  if (total === 0) return none('empty')
  if (left <= 0) return none('done')
  if (days < fewestDays) return none('too_few_days')
  if (!net.some((count) => count > 0)) return none('nothing_ended')
  const sum = net.reduce((so, count) => so + count, 0)
  if (sum <= 0) return none('not_shrinking')

  const drawn = Array.from({ length: paths }, (_, path) => ({ path, net, seed }))
  const ends = drawn.map((one) => endOf(one, left)).toSorted((a, b) => a - b)
  const dayAt = (share: number) => {
    const end = quantile(ends, share)
    return end > horizon ? null : dayAfter(today, end)
  }
  const reach = ends.findLast((end) => end <= horizon) ?? horizon
  const shown = Math.min(quantile(ends, 0.9), reach)
  const step = Math.max(1, Math.ceil(shown / points))
  const marks = Array.from({ length: Math.ceil(shown / step) }, (_, i) => (i + 1) * step)
  const counts = drawn.map((one) => countsAt(one, marks, left))
  return {
    status: 'ok',
    left,
    days,
    perDay: sum / days,
    early: dayAt(0.1),
    middle: dayAt(0.5),
    late: dayAt(0.9),
    course: marks.map((mark, i) => {
      const there = counts.map((one) => one[i] ?? left).toSorted((a, b) => a - b)
      const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantile(there, share))
      return { day: dayAfter(today, mark), low: low ?? 0, middle: middle ?? 0, high: high ?? 0 }
    }),
  }
}

/** The smallest value that is not below this share of them. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0
}

interface Course {
  path: number
  net: readonly number[]
  seed: string
}

/** On which day from today nothing is left in one course; one beyond the horizon where that never comes. */
function endOf(course: Course, left: number): number {
  const next = daysOf(course)
  let done = 0
  for (let day = 1; day <= horizon; day++) {
    done += next()
    if (done >= left) return day
  }
  return horizon + 1
}

/** How many are decided at these days of one course. What is decided there stays so. */
function countsAt(course: Course, marks: readonly number[], left: number): number[] {
  const next = daysOf(course)
  let done = 0
  let day = 0
  return marks.map((mark) => {
    for (; day < mark && done < left; day++) done += next()
    return Math.min(done, left)
  })
}

/** The days of one course from tomorrow on, one by one: first its own weeks are drawn, then weeks out of those. */
function daysOf({ path, net, seed }: Course): () => number {
  const random = xoroshiro128plus(hashOf(`${seed} ${path}`))
  const weeks = net.length / week
  const anyOf = () => uniformInt(random, 0, weeks - 1)
  const drawn = Array.from({ length: weeks }, anyOf)
  let at = 0
  let day = week
  return () => {
    if (day === week) {
      at = drawn[anyOf()] ?? 0
      day = 0
    }
    // The oldest day has the weekday of today, so tomorrow goes on with the second.
    day++
    return net[(at * week + day) % net.length] ?? 0
  }
}

/** FNV-1a over the code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
