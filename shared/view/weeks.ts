import { Week } from './agreement-view.ts'

/** A stretch of ISO weeks (UTC, both included); null where it is open. */
export interface Weeks {
  from: string | null
  to: string | null
}

/** Written `2026-W45..2026-W47`, `2026-W45..` or `..2026-W47`; one week alone is written as such. */
export function writeWeeks({ from, to }: Weeks): string {
  return from !== null && from === to ? from : `${from ?? ''}..${to ?? ''}`
}

/** Null where it is not written so. */
export function readWeeks(written: string): Weeks | null {
  if (isWeek(written)) return { from: written, to: written }
  const [from = '', to = '', ...more] = written.split('..')
  if (more.length > 0 || !written.includes('..')) return null
  if ([from, to].some((one) => one !== '' && !isWeek(one))) return null
  return { from: from || null, to: to || null }
}

function isWeek(written: string): boolean {
  return Week.safeParse(written).success
}
