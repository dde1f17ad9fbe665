import { and, eq } from 'drizzle-orm'

import { slot } from '#server/db/schema.ts'
import { memberTerms } from '#server/people/terms.ts'
import { homeOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import { mayBeKept } from '#shared/work/abilities.ts'
import { phaseAt } from '#shared/work/phase.ts'

import type { Scene } from './scene.ts'
import { seatIs } from './seat-is.ts'
import { type Seat, standingOf } from './standing-of.ts'

/** The person must be there, have the role and the skills, and not be paused or kept out by what they did or saw. */
export async function mustFit(scene: Scene, person: string): Promise<void> {
  const projectId = homeOf(scene.instance.projectId)
  const there = await memberTerms(scene.tx, { projectId, personId: person })
  if (!there) throw new Refusal('not_found')
  const phase = phaseAt[scene.instance.stage]
  const { standing } = await standingOf(scene.tx, { ...scene, me: person, ...there })
  const refusal = phase ? mayBeKept(standing, phase) : 'illegal_move'
  if (refusal) throw new Refusal(refusal)
}

/** Keeps a vacant seat for a person, or for nobody in particular. What somebody only had ready there is theirs no more. */
export async function keepFor(scene: Scene, seat: Seat, person: string | null): Promise<void> {
  const ready = seat.status === 'leased' && seat.begun < seat.epoch && seat.holderId !== person
  const freed = ready ? { status: 'free' as const, holderId: null, leaseUntil: null } : {}
  await scene.tx
    .update(slot)
    .set({ assigneeId: person, ...freed })
    .where(and(seatIs(seat.instanceId, seat), eq(slot.epoch, seat.epoch)))
}
