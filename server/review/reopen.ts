import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'

import { beginRound } from './begin-round.ts'

export const Reopen = z.object({
  project: z.string(),
  key: z.string(),
  reason: z.string(),
  requestKey: z.string().min(8),
})

/** Begins a new cycle on a signed-off or deleted instance. */
export async function reopen(
  context: MemberAct,
  input: z.infer<typeof Reopen>,
): Promise<{ stage: Stage }> {
  return actOn(context, {
    verb: 'reopen',
    input,
    run: async (scene) => {
      const note = input.reason.trim()
      if (note === '') throw new Refusal('reason_missing')
      await mustBeAble(scene, 'reopen')
      await beginRound(scene, 'reopen', { note })
      return { stage: scene.instance.stage }
    },
  })
}
