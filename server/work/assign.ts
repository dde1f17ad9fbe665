import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { membership, slot } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import { mayPlay } from '#shared/work/abilities.ts'
import { phaseAt } from '#shared/work/phase.ts'

import { actOn } from './act-on.ts'
import { record } from './record.ts'
import type { Scene } from './scene.ts'
import { mustAllow, type Seat, standingOf } from './standing-of.ts'

export const Assign = z.object({
  project: z.string(),
  key: z.string(),
  person: z.string().nullable(),
})

/** Reserves the open seat of an instance for one person, or for nobody in particular. */
export async function assign(context: MemberContext, input: z.infer<typeof Assign>): Promise<void> {
  const { key, person } = input
  return actOn(context, {
    verb: 'assign',
    input: { key },
    run: async (scene) => {
      const phase = phaseAt[scene.instance.stage]
      const { seats, standing } = await standingOf(scene.tx, scene)
      mustAllow(standing, 'assign')
      const open = seats.filter((seat) => seat.phase === phase && isVacant(seat, scene.at))
      if (person === null) {
        for (const seat of open) await keepFor(scene, seat, null)
      } else {
        await mustFit(scene, person)
        if (seats.some((seat) => seat.holderId === person && seat.status === 'leased')) return
        if (open.some((seat) => seat.assigneeId === person)) return
        const seat = open.find((one) => one.assigneeId === null) ?? open[0]
        if (!seat) throw new Refusal('slot_taken')
        await keepFor(scene, seat, person)
      }
      await record(scene, { move: 'assign', payload: { phase, person }, quiet: true })
    },
  })
}

function isVacant(seat: Seat, at: Date): boolean {
  if (seat.status === 'free') return true
  return seat.status === 'leased' && seat.leaseUntil !== null && seat.leaseUntil < at
}

/** The person must be there, have the role, and not be kept out by what they did or saw. */
async function mustFit(scene: Scene, person: string): Promise<void> {
  const [there] = await scene.tx
    .select({ roles: membership.roles })
    .from(membership)
    .where(
      and(
        eq(membership.projectId, scene.instance.projectId),
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

async function keepFor(scene: Scene, seat: Seat, person: string | null): Promise<void> {
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
