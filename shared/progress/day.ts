const length = 86_400_000

/** Days are days of UTC, written `2026-11-22`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

/** The day so many days after another; before it, if they are negative. */
export function dayAfter(day: string, days = 1): string {
  return dayOf(new Date(Date.parse(day) + days * length))
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / length
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7
}
