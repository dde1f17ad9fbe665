import { eq, and } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { slot } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'

import { actOn } from './act-on.ts'
import { record } from './record.ts'
import { seatIs } from './seat-is.ts'
import { secondSeatOf } from './second-seat.ts'
import { mustBeAble, othersAtWork } from './standing-of.ts'
import type { TakeAway } from './take-away.ts'

/** Ends the lease of whoever gives the second review: the seat is free again, the draft stays, and the person is told why. */
export async function takeAwaySecond(
  context: MemberContext,
  { key, reason }: z.infer<typeof TakeAway>,
): Promise<{ people: string[] }> {
  return actOn(context, {
    verb: 'takeAwaySecond',
    input: { key },
    run: async (scene) => {
      await mustBeAble(scene, 'second')
      const seat = await secondSeatOf(scene)
      const people = othersAtWork([seat], scene.me)
      if (people.length === 0) throw new Refusal('nobody_there')
      await scene.tx
        .update(slot)
        .set({ status: 'free', holderId: null, leaseUntil: null, assigneeId: null })
        .where(and(seatIs(seat.instanceId, seat), eq(slot.epoch, seat.epoch)))
      const payload = { phase: seat.phase, people, note: reason, beside: true }
      await record(scene, { move: 'take_away', payload, quiet: true })
      return { people }
    },
  })
}
