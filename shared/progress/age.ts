import { dayAfter, daysBetween } from './day.ts'

/** How many days something has waited at least, for each bar; the next one ends it. */
export const ageBins = [0, 1, 2, 4, 7, 14, 30, 90] as const

/** The bar that something belongs to which came on one day and is looked at on another. */
export function binOf(day: string, today: string): number {
  const age = daysBetween(day, today)
  return Math.max(
    0,
    ageBins.findLastIndex((least) => age >= least),
  )
}

/** The days of a bar, oldest first; null where it has no oldest. What comes from a clock that runs ahead is in the first. */
export function daysOfBin(bin: number, today: string): { from: string | null; to: string | null } {
  const next = ageBins[bin + 1]
  return {
    from: next === undefined ? null : dayAfter(today, 1 - next),
    to: bin === 0 ? null : dayAfter(today, -(ageBins[bin] ?? 0)),
  }
}
