import { and, eq, sql } from 'drizzle-orm'

import { slot } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import { type LeaseRef, partFor, type Phase } from '#shared/work/phase.ts'

import { addWork } from './note-work.ts'
import type { Scene } from './scene.ts'
import { seatIs } from './seat-is.ts'

/**
 * Proves by an update that the seat is still mine, whatever the clock says: a lease that ran out counts until another
 * person takes the seat. `finish` marks the seat as done; otherwise the lease begins anew.
 */
export async function fence(
  scene: Scene,
  lease: LeaseRef,
  mode: 'finish' | 'hold',
): Promise<Date | null> {
  const set =
    mode === 'finish'
      ? { status: 'done' as const, leaseUntil: null }
      : { leaseUntil: leaseEnd(scene.policy.leaseMinutes) }
  const held = await scene.tx
    .update(slot)
    .set({ ...begunIn(lease.epoch), ...set })
    .where(
      and(
        seatIs(scene.instance.instanceId, lease),
        eq(slot.holderId, scene.me),
        eq(slot.epoch, lease.epoch),
        eq(slot.status, 'leased'),
        // What was only ready is something new to whoever gets nothing new.
        scene.terms.stopped ? eq(slot.begun, slot.epoch) : undefined,
      ),
    )
    .returning({ until: slot.leaseUntil })
  const [seat] = held
  if (seat) {
    const { instance, me, tx } = scene
    await addWork(tx, { instanceId: instance.instanceId, lease, me, ends: mode === 'finish' })
    return seat.until
  }
  throw new Refusal(await whyLost(scene, lease))
}

/** What makes a lease a person's work; one that was begun before began then. */
export function begunIn(epoch: number) {
  return {
    begun: epoch,
    begunAt: sql`case when ${slot.begun} = ${epoch} then ${slot.begunAt} else now() end`,
  }
}

/** The time a lease ends that begins now, by the clock of the database. */
export function leaseEnd(minutes: number) {
  return sql`now() + make_interval(mins => ${minutes}::int)`
}

/** Refuses a lease of another phase than the verb's: the request does not fit what it asks for. */
export function mustBeFor(lease: LeaseRef, ...phases: Phase[]): void {
  if (!phases.includes(lease.phase)) throw new Refusal('bad_input', { phase: lease.phase })
}

async function whyLost(scene: Scene, lease: LeaseRef) {
  const [seat] = await scene.tx.select().from(slot).where(seatIs(scene.instance.instanceId, lease))
  if (!seat) return 'not_taken'
  if (seat.holderId === scene.me && seat.status === 'leased' && seat.epoch === lease.epoch)
    return scene.terms.stopped ?? 'lease_lost'
  if (seat.holderId === scene.me && seat.status === 'done')
    return partFor[lease.phase] === 'author' ? 'frozen' : 'already_voted'
  if (seat.status === 'closed' || lease.round < scene.instance.round) return 'round_closed'
  // In a check, who holds a seat and how often it was taken would tell of another checker.
  if (partFor[lease.phase] === 'checker') return 'lease_lost'
  return seat.epoch < lease.epoch ? 'not_taken' : 'lease_lost'
}
