import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { Refusal } from '#shared/errors.ts'

import { actOn } from './act-on.ts'
import type { Assign } from './assign.ts'
import { keepFor } from './keep-seat.ts'
import { record } from './record.ts'
import { mustFitSecond, secondSeatOf } from './second-seat.ts'
import { isVacant, mustBeAble } from './standing-of.ts'

/**
 * Reserves the second seat of a drawn instance for one person, or for nobody in particular, whatever became of the first
 * review.
 */
export async function assignSecond(
  context: MemberContext,
  { key, person }: z.infer<typeof Assign>,
): Promise<void> {
  return actOn(context, {
    verb: 'assignSecond',
    input: { key },
    run: async (scene) => {
      await mustBeAble(scene, 'second')
      const seat = await secondSeatOf(scene)
      if (person !== null && seat.holderId === person && seat.status === 'leased') return
      if (!isVacant(seat, scene.at)) throw new Refusal('slot_taken')
      if (seat.assigneeId === person) return
      if (person !== null) await mustFitSecond(scene, person)
      await keepFor(scene, seat, person)
      const payload = { phase: seat.phase, person, beside: true }
      await record(scene, { move: 'assign', payload, quiet: true })
    },
  })
}
