import { and, eq, type SQL } from 'drizzle-orm'

import { slot } from '#server/db/schema.ts'
import type { LeaseRef } from '#shared/work/phase.ts'

/** Names exactly one seat of an instance. */
export function seatIs(
  instanceId: string,
  seat: Pick<LeaseRef, 'round' | 'phase' | 'slot'>,
): SQL | undefined {
  return and(
    eq(slot.instanceId, instanceId),
    eq(slot.round, seat.round),
    eq(slot.phase, seat.phase),
    eq(slot.slot, seat.slot),
  )
}
