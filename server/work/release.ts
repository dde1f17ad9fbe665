import { and, eq, lt } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { slot } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import { LeaseRef } from '#shared/work/phase.ts'
import { SkipReason } from '#shared/work/skip-reason.ts'

import { actOn } from './act-on.ts'
import { record } from './record.ts'
import { seatIs } from './seat-is.ts'
import { MaybeWords } from './words.ts'

export const Release = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  /** Must be given by whoever began the work; `other` says it in the note. */
  reason: SkipReason.optional(),
  note: MaybeWords.default(''),
  /** It was taken ahead and never begun: given back it is where it was, and nobody skipped it. */
  unused: z.boolean().default(false),
})

/**
 * Gives a seat back; the draft stays. Whoever began the work says why. Where the seat is another's meanwhile there is
 * nothing to give, and that is no fault.
 */
export async function release(
  context: MemberContext,
  input: z.infer<typeof Release>,
): Promise<void> {
  const { lease } = input
  return actOn(context, {
    verb: 'release',
    input: { key: input.key },
    run: async (scene) => {
      const given = await scene.tx
        .update(slot)
        .set({ status: 'free', holderId: null, leaseUntil: null })
        .where(
          and(
            seatIs(scene.instance.instanceId, lease),
            eq(slot.epoch, lease.epoch),
            eq(slot.holderId, scene.me),
            eq(slot.status, 'leased'),
            input.unused ? lt(slot.begun, slot.epoch) : undefined,
          ),
        )
        .returning({ begun: slot.begun, epoch: slot.epoch })
      const [seat] = given
      if (!seat || seat.begun < seat.epoch) return
      const { note, reason } = input
      if (!reason || (reason === 'other' && note === '')) throw new Refusal('reason_missing')
      const payload = { phase: lease.phase, reason, note }
      await record(scene, { move: 'release', payload, quiet: true })
    },
  })
}
