import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { record } from '#server/work/record.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'

export const AskReopen = z.object({
  project: z.string(),
  key: z.string(),
  reason: z.string(),
  requestKey: z.string().min(8),
})

/** Asks the leads to reopen what is decided, or to recall what was submitted. It moves nothing. */
export async function askReopen(
  context: MemberContext,
  input: z.infer<typeof AskReopen>,
): Promise<void> {
  return actOn(context, {
    verb: 'askReopen',
    input,
    run: async (scene) => {
      const note = input.reason.trim()
      if (note === '') throw new Refusal('reason_missing')
      await mustBeAble(scene, 'ask_reopen')
      await record(scene, { move: 'ask_reopen', payload: { note }, quiet: true })
    },
  })
}
