import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { Refusal } from '#shared/errors.ts'
import { phaseAt } from '#shared/work/phase.ts'

import { actOn } from './act-on.ts'
import { keepFor, mustFit } from './keep-seat.ts'
import { record } from './record.ts'
import type { Scene } from './scene.ts'
import { isVacant, mustAllow, type Seat, standingOf } from './standing-of.ts'

/** An open seat that was kept for `from`, and is to be kept for `to`; null is nobody in particular. */
export const Swap = z.object({ from: z.string().nullable(), to: z.string().nullable() })
export type Swap = z.infer<typeof Swap>

export const Reassign = z.object({
  key: z.string(),
  swaps: z.array(Swap).min(1),
  requestKey: z.string().min(8),
})

/** Keeps open seats of an instance for other people than before: all of them or none. Answers with what it changed. */
export async function reassign(
  context: MemberAct,
  input: z.infer<typeof Reassign>,
): Promise<{ swaps: Swap[] }> {
  return actOn(context, {
    verb: 'reassign',
    input,
    run: async (scene) => {
      const phase = phaseAt[scene.instance.stage]
      const { seats, standing } = await standingOf(scene.tx, scene)
      mustAllow(standing, 'assign')
      const here = seats.filter((seat) => seat.phase === phase)
      const swaps: Swap[] = []
      for (const swap of input.swaps) if (await change(scene, here, swap)) swaps.push(swap)
      if (swaps.length > 0)
        await record(scene, { move: 'assign', payload: { phase, swaps }, quiet: true })
      return { swaps }
    },
  })
}

async function change(scene: Scene, seats: Seat[], { from, to }: Swap): Promise<boolean> {
  if (to !== null) {
    await mustFit(scene, to)
    if (seats.some((seat) => isWith(seat, to, scene.at))) return false
  }
  const seat = seats.find((one) => isVacant(one, scene.at) && one.assigneeId === from)
  if (!seat) throw new Refusal('slot_taken')
  await keepFor(scene, seat, to)
  seat.assigneeId = to
  return true
}

/** Whether a person works in a seat already, or it is kept for them. */
export function isWith(seat: Seat, person: string, at: Date): boolean {
  if (seat.holderId === person && seat.status === 'leased') return true
  return isVacant(seat, at) && seat.assigneeId === person
}
