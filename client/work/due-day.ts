const pad = (number: number) => String(number).padStart(2, '0')

/** The day of a moment (ISO 8601) where the reader is, as a date field writes it; empty for none. */
export function dayOf(due: string | null): string {
  if (due === null) return ''
  const at = new Date(Date.parse(due) - 1)
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** The end of a day where the reader is; null for none. What is due on a day may be done until it is over. */
export function endOfDay(day: string): string | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return day === '' ? null : new Date(year, month - 1, date + 1).toISOString()
}
