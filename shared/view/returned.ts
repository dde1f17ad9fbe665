import { z } from 'zod'

import { roundBeginners } from '#shared/lifecycle/lifecycle.ts'

import { type Days, readDays, writeDays } from './days.ts'

/** The moves by which a round ends without a decision, so that phase 1 is owed again. */
export const returnKinds = roundBeginners.filter((move) => move !== 'reopen')
const ReturnKind = z.enum(returnKinds)
export type ReturnKind = z.infer<typeof ReturnKind>

/** The reason of a return for which no code was given. */
export const noReason = 'none'

/** Which returns are meant: by which move, for which reason, on which days (UTC); all of them where nothing is said. */
export interface Returned {
  kind: ReturnKind | null
  reason: string | null
  days: Days
}

/** Written `return~trivial~2026-11-01..2026-11-07`, with nothing between the signs where all are meant. */
export function writeReturned({ kind, reason, days }: Returned): string {
  return [kind ?? '', reason ?? '', writeDays(days)].join('~')
}

/** Null where it is not written so. */
export function readReturned(written: string): Returned | null {
  const [kind = '', reason = '', days = '..', ...more] = written.split('~')
  const found = ReturnKind.safeParse(kind)
  const stretch = readDays(days)
  if (more.length > 0 || !stretch || (kind !== '' && !found.success)) return null
  return { kind: found.data ?? null, reason: reason || null, days: stretch }
}
