import { and, eq, isNull } from 'drizzle-orm'

import { membership, slot } from '#server/db/schema.ts'
import { homeOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import { mayPlay } from '#shared/work/abilities.ts'
import { phaseAt } from '#shared/work/phase.ts'

import type { Scene } from './scene.ts'
import { type Seat, standingOf } from './standing-of.ts'

/** Whether a seat can be kept for somebody now: free, or abandoned. */
export function isVacant(seat: Seat, at: Date): boolean {
  if (seat.status === 'free') return true
  return seat.status === 'leased' && seat.leaseUntil !== null && seat.leaseUntil < at
}

/** The person must be there, have the role, and not be kept out by what they did or saw. */
export async function mustFit(scene: Scene, person: string): Promise<void> {
  const [there] = await scene.tx
    .select({ roles: membership.roles })
    .from(membership)
    .where(
      and(
        eq(membership.projectId, homeOf(scene.instance.projectId)),
        eq(membership.personId, person),
        isNull(membership.disabledAt),
      ),
    )
  if (!there) throw new Refusal('not_found')
  const phase = phaseAt[scene.instance.stage]
  const { standing } = await standingOf(scene.tx, { ...scene, me: person, roles: there.roles })
  const refusal = phase ? mayPlay(standing, phase) : 'illegal_move'
  if (refusal) throw new Refusal(refusal)
}

export async function keepFor(scene: Scene, seat: Seat, person: string | null): Promise<void> {
  await scene.tx
    .update(slot)
    .set({ assigneeId: person })
    .where(
      and(
        eq(slot.instanceId, seat.instanceId),
        eq(slot.round, seat.round),
        eq(slot.phase, seat.phase),
        eq(slot.slot, seat.slot),
        eq(slot.epoch, seat.epoch),
      ),
    )
}
