import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { Refusal } from '#shared/errors.ts'
import { type Phase, phaseAt } from '#shared/work/phase.ts'

import { actOn } from './act-on.ts'
import { keepFor, mustFit } from './keep-seat.ts'
import { record } from './record.ts'
import type { Scene } from './scene.ts'
import { mustFitSecond, secondSeatOf } from './second-seat.ts'
import { isVacant, mustAllow, mustBeAble, type Seat, standingOf } from './standing-of.ts'

/** An open seat that was kept for `from`, and is to be kept for `to`; null is nobody in particular. */
export const Swap = z.object({ from: z.string().nullable(), to: z.string().nullable() })
export type Swap = z.infer<typeof Swap>

export const Reassign = z.object({
  key: z.string(),
  swaps: z.array(Swap).min(1),
  second: z.boolean().optional(),
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
      const { phase, seats } = input.second ? await secondSeat(scene) : await openSeats(scene)
      const swaps: Swap[] = []
      for (const swap of input.swaps) if (await change(scene, seats, swap)) swaps.push(swap)
      const beside = input.second ? { beside: true } : {}
      if (swaps.length > 0)
        await record(scene, { move: 'assign', payload: { phase, swaps, ...beside }, quiet: true })
      return { swaps }
    },
  })
}

async function openSeats(scene: Scene): Promise<{ phase: Phase | null; seats: Seat[] }> {
  const phase = phaseAt[scene.instance.stage]
  const { seats, standing } = await standingOf(scene.tx, scene)
  mustAllow(standing, 'assign')
  return { phase, seats: seats.filter((seat) => seat.phase === phase) }
}

async function secondSeat(scene: Scene): Promise<{ phase: Phase; seats: Seat[] }> {
  await mustBeAble(scene, 'second')
  return { phase: 'second_review', seats: [await secondSeatOf(scene)] }
}

async function change(scene: Scene, seats: Seat[], { from, to }: Swap): Promise<boolean> {
  if (to !== null) {
    await (seats[0]?.phase === 'second_review' ? mustFitSecond : mustFit)(scene, to)
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
