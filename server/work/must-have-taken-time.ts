import { sql } from 'drizzle-orm'

import { slot } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import { type LeaseRef, partFor } from '#shared/work/phase.ts'

import type { Scene } from './scene.ts'
import { seatIs } from './seat-is.ts'

/**
 * Refuses a decision that comes sooner after the work was begun than the project asks for, by the clock of the database.
 * Leases from before that hour was kept began long ago.
 */
export async function mustHaveTakenTime(scene: Scene, lease: LeaseRef): Promise<void> {
  const { reviewSeconds, checkSeconds } = scene.policy
  const least = partFor[lease.phase] === 'author' ? reviewSeconds : checkSeconds
  if (least === 0) return
  const [seat] = await scene.tx
    .select({
      left: sql<number>`ceil(${least}::int - extract(epoch from now() - ${slot.begunAt}))::int`,
    })
    .from(slot)
    .where(seatIs(scene.instance.instanceId, lease))
  const left = seat?.left ?? 0
  if (left > 0) throw new Refusal('too_soon', { seconds: left })
}
