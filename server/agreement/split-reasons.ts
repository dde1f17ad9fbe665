import type { RoundCount } from './count-rounds.ts'

/** Why checkers voted low where the other voted high: reason codes with their numbers. */
export function splitReasons(rows: readonly RoundCount[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { group, reasons, n } of rows)
    if (group === 'reasons' && n > 0)
      for (const reason of reasons ?? []) counts.set(reason, (counts.get(reason) ?? 0) + n)
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}
