const day = 86_400_000

/**
 * The Monday on which a week such as `2026-W47` begins, or the one so many weeks later, as milliseconds in UTC. January 4th
 * is always in the first (ISO 8601).
 */
export function mondayOf(week: string, later = 0): number {
  const [year = 0, number = 1] = week.split('-W').map(Number)
  const fourth = Date.UTC(year, 0, 4)
  const sinceMonday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + (7 * (number - 1 + later) - sinceMonday) * day
}

/** The same moment as ISO 8601 has it. */
export function weekStart(week: string, later = 0): string {
  return new Date(mondayOf(week, later)).toISOString()
}

/** The ISO week of a moment, in UTC. */
export function weekOf(moment: Date): string {
  const thursday = moment.getTime() + (3 - ((moment.getUTCDay() + 6) % 7)) * day
  const year = new Date(thursday).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Every week from the first to the last, both among them. */
export function weeksBetween(first: string, last: string): string[] {
  const weeks: string[] = []
  for (let later = 0; ; later++) {
    const week = weekOf(new Date(mondayOf(first, later)))
    if (week > last) return weeks
    weeks.push(week)
  }
}
