import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { actOn } from '#server/work/act-on.ts'
import { fence, mustBeFor } from '#server/work/fence.ts'
import { mustHaveTakenTime } from '#server/work/must-have-taken-time.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { handOver } from './hand-over.ts'

export const ProposeDeletion = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  base: z.number().int(),
  reason: z.string(),
  requestKey: z.string().min(8),
})

/** Asks the checkers to delete the instance as it was saved last; a draft stays a draft. */
export async function proposeDeletion(
  context: MemberContext,
  input: z.infer<typeof ProposeDeletion>,
): Promise<{ stage: Stage }> {
  mustBeFor(input.lease, 'review', 'second_review')
  return actOn(context, {
    verb: 'proposeDeletion',
    input,
    run: async (scene) => {
      const reason = input.reason.trim()
      if (reason === '') throw new Refusal('reason_missing')
      await fence(scene, input.lease, 'finish')
      await mustBeAble(scene, 'propose_deletion', { seat: 'mine' })
      await mustHaveTakenTime(scene, input.lease)
      if (input.base !== scene.instance.head)
        throw new Refusal('stale', { head: scene.instance.head })
      const { lease } = input
      const verdict = { lease, verdict: 'propose_deletion' as const, reason }
      return handOver(scene, { ...verdict, checks: [], changes: {} })
    },
  })
}
