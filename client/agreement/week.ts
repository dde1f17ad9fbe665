const day = 24 * 60 * 60 * 1000

/** The Monday on which a week of ISO 8601 (`2026-W47`) begins, as milliseconds in UTC. The 4th of January is always in the first. */
export function mondayOf(week: string): number {
  const [year = 0, number = 1] = week.split('-W').map(Number)
  const fourth = Date.UTC(year, 0, 4)
  const sinceMonday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + (7 * (number - 1) - sinceMonday) * day
}
