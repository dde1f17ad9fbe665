import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { Refusal } from '#shared/errors.ts'
import { phaseAt } from '#shared/work/phase.ts'

import { actOn } from './act-on.ts'
import { keepFor, mustFit } from './keep-seat.ts'
import { record } from './record.ts'
import { isVacant, mustAllow, standingOf } from './standing-of.ts'

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
