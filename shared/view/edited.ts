import { type Side, sides } from '#shared/instance/content.ts'

import { type Days, readDays, writeDays } from './days.ts'

/** The shares of a text that stayed, from which on each bar begins; the first is that of unchanged ones. */
export const keptBins = [1, 0.95, 0.9, 0.8, 0.6, 0.4, 0] as const

/** Instances whose side, when it was submitted last, on these days, had kept so much of its import: the bar of `keptBins`, null for all that were measured. */
export interface Edited {
  side: Side
  bin: number | null
  days: Days
}

/** Written `question~0.8~2026-11-01..2026-11-07`: the bar by where it begins, or nothing. */
export function writeEdited({ side, bin, days }: Edited): string {
  return [side, bin === null ? '' : keptBins[bin], writeDays(days)].join('~')
}

/** Null where it is not written so. */
export function readEdited(written: string): Edited | null {
  const [said, from, days = '..', ...more] = written.split('~')
  const side = sides.find((one) => one === said)
  const bin = from === '' ? null : keptBins.findIndex((least) => String(least) === from)
  const stretch = readDays(days)
  return side && (bin === null || bin >= 0) && stretch && more.length === 0
    ? { side, bin, days: stretch }
    : null
}
