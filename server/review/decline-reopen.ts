import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { askedOf } from '#server/work/asks.ts'
import { record } from '#server/work/record.ts'
import { Refusal } from '#shared/errors.ts'

export const DeclineReopen = z.object({
  project: z.string(),
  key: z.string(),
  reason: z.string(),
  requestKey: z.string().min(8),
})

/** Answers who asked for a reopen or a recall: it stays as it is, and why. */
export async function declineReopen(
  context: MemberContext,
  input: z.infer<typeof DeclineReopen>,
): Promise<void> {
  return actOn(context, {
    verb: 'declineReopen',
    input,
    run: async (scene) => {
      const note = input.reason.trim()
      if (note === '') throw new Refusal('reason_missing')
      const asked = await askedOf(scene.tx, scene.instance)
      if (asked?.state !== 'open') throw new Refusal('not_asked')
      await record(scene, { move: 'decline_reopen', payload: { note }, quiet: true })
    },
  })
}
