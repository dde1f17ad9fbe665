import { and, eq, isNull } from 'drizzle-orm'

import { membership, project, slot } from '#server/db/schema.ts'
import { termsColumns } from '#server/people/terms.ts'
import { homeOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import { mayBeKept } from '#shared/work/abilities.ts'
import { phaseAt } from '#shared/work/phase.ts'

import type { Scene } from './scene.ts'
import { type Seat, standingOf } from './standing-of.ts'

/** The person must be there, have the role and the skills, and not be paused or kept out by what they did or saw. */
export async function mustFit(scene: Scene, person: string): Promise<void> {
  const [there] = await scene.tx
    .select({ roles: membership.roles, terms: termsColumns })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(
      and(
        eq(membership.projectId, homeOf(scene.instance.projectId)),
        eq(membership.personId, person),
        isNull(membership.disabledAt),
      ),
    )
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
