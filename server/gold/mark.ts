import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldTemplate } from '#server/db/schema.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { actOn } from '#server/work/act-on.ts'
import { Words } from '#server/work/words.ts'
import { Quality } from '#shared/check/quality.ts'
import { Refusal } from '#shared/errors.ts'
import { after } from '#shared/lifecycle/lifecycle.ts'

import { isCopy } from './judge-answer.ts'

export const Mark = z.object({
  project: z.string(),
  key: z.string(),
  verdict: Quality,
  reason: Words,
  requestKey: z.string().min(8),
})

/**
 * Makes a decided instance a template with a known verdict. The project's log has it, the instance's history does not: that
 * one is everybody's.
 */
export async function mark(context: MemberContext, input: z.infer<typeof Mark>): Promise<void> {
  const { verdict, reason } = input
  await actOn(context, {
    verb: 'gold.mark',
    input,
    run: async ({ tx, instance, me, at }) => {
      if (isCopy(instance)) throw new Refusal('not_found')
      if (!after(instance.stage, 'reopen'))
        throw new Refusal('illegal_move', { stage: instance.stage })
      const { instanceId, key, projectId } = instance
      const known = { verdict, reason, seeded: false, markedBy: me, markedAt: at, active: true }
      await tx
        .insert(goldTemplate)
        .values({ instanceId, projectId, ...known })
        .onConflictDoUpdate({ target: goldTemplate.instanceId, set: known })
      const payload = { key, verdict, reason }
      await recordProjectEvent(tx, { projectId, act: 'gold_mark', actorId: me, payload })
    },
  })
}
