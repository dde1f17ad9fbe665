import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { slot } from '#server/db/schema.ts'
import { phaseAt } from '#shared/work/phase.ts'

import { actOn } from './act-on.ts'
import { record } from './record.ts'
import type { Scene } from './scene.ts'
import { mustAllow, othersAtWork, standingOf } from './standing-of.ts'
import { Words } from './words.ts'

export const TakeAway = z.object({ project: z.string(), key: z.string(), reason: Words })

/** Ends the leases of whoever works on an instance: the seats are free again, the drafts stay, and the people are told why. */
export async function takeAway(
  context: MemberContext,
  input: z.infer<typeof TakeAway>,
): Promise<{ people: string[] }> {
  return actOn(context, {
    verb: 'takeAway',
    input: { key: input.key },
    run: async (scene) => {
      const { seats, standing } = await standingOf(scene.tx, scene)
      mustAllow(standing, 'take_away')
      const people = othersAtWork(seats, scene.me)
      const phase = phaseAt[scene.instance.stage]
      await end(scene, people)
      const payload = { phase, people, note: input.reason }
      await record(scene, { move: 'take_away', payload, quiet: true })
      return { people }
    },
  })
}

async function end(scene: Scene, people: readonly string[]): Promise<void> {
  await scene.tx
    .update(slot)
    .set({ status: 'free', holderId: null, leaseUntil: null, assigneeId: null })
    .where(
      and(
        eq(slot.instanceId, scene.instance.instanceId),
        eq(slot.round, scene.instance.round),
        eq(slot.status, 'leased'),
        inArray(slot.holderId, [...people]),
      ),
    )
}
