import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { auditAnswer } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Refusal } from '#shared/errors.ts'

import { answersIn } from './answers-in.ts'
import { AuditInput, lockOwnAudit } from './audit-of.ts'

export const TakeBackAudit = AuditInput.extend({
  /** Which answer the page shows as the last: a second request for it takes no other back. */
  place: z.number().int(),
})

/** Takes the last answer back, so that it can be given anew. The log says that, and not what it was: others read it. */
export async function takeBackAudit(
  context: MemberContext,
  { audit: auditId, place }: z.infer<typeof TakeBackAudit>,
): Promise<void> {
  await transact(context.db, async (tx) => {
    const audit = await lockOwnAudit(tx, context, auditId)
    const last = (await answersIn(tx, auditId)).findLast(({ verdict }) => verdict !== null)
    if (last?.place !== place) throw new Refusal('no_undo')
    await tx
      .delete(auditAnswer)
      .where(and(eq(auditAnswer.instanceId, last.instanceId), eq(auditAnswer.auditId, auditId)))
    await recordProjectEvent(tx, {
      projectId: audit.projectId,
      act: 'audit_take_back',
      actorId: audit.auditorId,
      payload: { audit: auditId, place },
    })
  })
}
