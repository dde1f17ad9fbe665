import { eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { instance, slot } from '#server/db/schema.ts'
import type { Phase } from '#shared/work/phase.ts'

import { inTurn, queueOf, type Wanted, type Worker } from './waiting.ts'

export interface Found {
  instanceId: string
  phase: Phase
}

/** So many may be acted on at once before the whole queue is read for one that is not. */
const atOnce = 32

/**
 * Locks the first instance of a person's queue with the seat that waits there, and passes over what others are just acting
 * on, so that hundreds who ask at once do not all try the same one. Null where nothing is left but that.
 */
export async function lockNext(tx: Tx, worker: Worker, wanted: Wanted): Promise<Found | null> {
  const { all, front } = queueOf(worker, { ...wanted, limit: atOnce })
  return (await lockFirst(front)) ?? (await lockFirst(all))

  async function lockFirst(seat: typeof all): Promise<Found | null> {
    const [first] = await tx
      .select({ instanceId: slot.instanceId, phase: slot.phase })
      .from(slot)
      .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
      .where(seat)
      .orderBy(...inTurn(worker))
      .limit(1)
      .for('no key update', { of: [instance, slot], skipLocked: true })
    return first ?? null
  }
}
