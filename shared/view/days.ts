import { z } from 'zod'

const Day = z.iso.date()

/** A stretch of days (UTC, both included); null where it is open. */
export interface Days {
  from: string | null
  to: string | null
}

/** Written `2026-11-01..2026-11-07`, `2026-11-01..` or `..2026-11-07`. */
export function writeDays({ from, to }: Days): string {
  return `${from ?? ''}..${to ?? ''}`
}

/** Null where it is not written so. */
export function readDays(written: string): Days | null {
  const [from = '', to = '', ...more] = written.split('..')
  if (more.length > 0 || !written.includes('..') || !isDay(from) || !isDay(to)) return null
  return { from: from || null, to: to || null }
}

function isDay(written: string): boolean {
  return written === '' || Day.safeParse(written).success
}
