const day = 86_400_000

/**
 * The moment (ISO 8601, UTC) that a week such as `2026-W47` begins, or that the one so many weeks later does. Week 1 of a
 * year is the one with January 4th, and begins on a Monday (ISO 8601).
 */
export function weekStart(week: string, later = 0): string {
  const [year = 0, number = 1] = week.split('-W').map(Number)
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day
  return new Date(monday + (number - 1 + later) * 7 * day).toISOString()
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
    const week = weekOf(new Date(weekStart(first, later)))
    if (week > last) return weeks
    weeks.push(week)
  }
}
