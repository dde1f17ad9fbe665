import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldSetting } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { GoldSettings } from '#shared/gold/gold-view.ts'

export const Configure = z.object({ project: z.string(), settings: GoldSettings })

/** Says how much gold people get. Copies that lie in somebody's queue already stay there. */
export async function configure(
  { actor, db, member }: MemberContext,
  { settings }: z.infer<typeof Configure>,
): Promise<void> {
  const { projectId } = member
  await transact(db, async (tx) => {
    await tx
      .insert(goldSetting)
      .values({ projectId, ...settings })
      .onConflictDoUpdate({ target: goldSetting.projectId, set: settings })
    const { share, tells } = settings
    const done = { projectId, act: 'gold_configure', actorId: actor.personId }
    await recordProjectEvent(tx, { ...done, payload: { share, tells } })
  })
}
