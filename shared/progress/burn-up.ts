import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'

import { dayAfter, weekdayOf } from './day.ts'

/** So many instances went from one stage to another on one day (UTC); `new` is where an import takes them from. */
export interface Move {
  day: string
  from: string
  to: string
  count: number
}

/** How many instances stood at each stage at the end of a day. */
export type StagesAt = { day: string } & Record<Stage, number>

/** The end of each day from the first move until `until`, or until the last move where that is later. */
export function burnUpOf(moves: readonly Move[], until: string): StagesAt[] {
  const sorted = moves.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const first = sorted[0]?.day
  const last = [sorted.at(-1)?.day ?? until, until].toSorted()[1] ?? until
  if (first === undefined) return []
  const byDay = Map.groupBy(sorted, ({ day }) => day)
  const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
  const days: StagesAt[] = []
  for (let day = first; day <= last; day = dayAfter(day)) {
    for (const { from, to, count } of byDay.get(day) ?? []) {
      if (isStage(from)) counts[from] -= count
      if (isStage(to)) counts[to] += count
    }
    days.push({ day, ...counts })
  }
  return days
}

/** The end of each week (its Sunday), and the last day. */
export function endsOfWeeks(days: readonly StagesAt[]): StagesAt[] {
  return days.filter(({ day }, i) => weekdayOf(day) === 7 || i === days.length - 1)
}

/** Instances that nobody is to work on any more. */
export function endedAt({ signed_off, deleted }: StagesAt): number {
  return signed_off + deleted
}

function isStage(name: string): name is Stage {
  return stages.some((stage) => stage === name)
}
