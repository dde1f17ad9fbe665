import { isBeside } from '#shared/double/beside.ts'

import type { Look } from './look-at.ts'

/** Whether this person may read a revision: of two reviews of a drawn instance, before both are in, only the own. */
export function showsRevision(
  { apart, me, seesBeside }: Look,
  row: { number: number; authorId: string | null },
): boolean {
  if (isBeside(row.number)) return row.authorId === me || (apart === null && seesBeside)
  return apart === null || row.number <= apart.base
}
