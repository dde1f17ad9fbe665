import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldTemplate } from '#server/db/schema.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { actOn } from '#server/work/act-on.ts'
import { Refusal } from '#shared/errors.ts'

export const Unmark = z.object({
  project: z.string(),
  key: z.string(),
  requestKey: z.string().min(8),
})

/** Makes no more copies of a template. Those that were given stay, with what was answered. */
export async function unmark(context: MemberContext, input: z.infer<typeof Unmark>): Promise<void> {
  await actOn(context, {
    verb: 'gold.unmark',
    input,
    run: async ({ tx, instance, me }) => {
      const { instanceId, key, projectId } = instance
      const ended = await tx
        .update(goldTemplate)
        .set({ active: false })
        .where(and(eq(goldTemplate.instanceId, instanceId), eq(goldTemplate.active, true)))
        .returning({ instanceId: goldTemplate.instanceId })
      if (ended.length === 0) throw new Refusal('not_found')
      const done = { projectId, act: 'gold_unmark', actorId: me }
      await recordProjectEvent(tx, { ...done, payload: { key } })
    },
  })
}
