import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { auditAnswer } from '#server/db/schema.ts'
import { actOn } from '#server/work/act-on.ts'
import type { Scene } from '#server/work/scene.ts'
import { MaybeWords } from '#server/work/words.ts'
import { sequentialDecision } from '#shared/audit/sequential.ts'
import { AuditVerdict } from '#shared/audit/verdict.ts'
import { Refusal } from '#shared/errors.ts'

import { answersIn, pathOf } from './answers-in.ts'
import { AuditInput, lockOwnAudit } from './audit-of.ts'
import { keyOf } from './desk.ts'
import { endAudit } from './end-audit.ts'
import { itemAt } from './item-at.ts'

export const AnswerAudit = AuditInput.extend({
  place: z.number().int(),
  verdict: AuditVerdict,
  reasons: z.array(z.string()).default([]),
  note: MaybeWords.default(''),
  requestKey: z.string().min(8),
})
type Answer = z.infer<typeof AnswerAudit>

/**
 * Judges the next of a sample, on exactly the revision that was drawn. A sequential plan is asked after each answer, and
 * ends the audit where it decides; of another plan an answer tells nothing.
 */
export async function answerAudit(
  context: MemberContext,
  input: Answer,
): Promise<{ ended: boolean }> {
  const item = await itemAt(context.db, context, input)
  return actOn(context, {
    verb: 'audit.answer',
    input: { ...input, key: await keyOf(context, item.instanceId) },
    run: async (scene) => {
      const { at, me, tx } = scene
      const audit = await lockOwnAudit(tx, context, input.audit)
      mustHaveReasons(scene, input)
      const before = await answersIn(tx, audit.auditId)
      const next = before.find(({ verdict }) => verdict === null)
      if (next?.place !== input.place) throw new Refusal('already_answered')
      const { hash: contentHash, instanceId, revision } = next
      const { note, reasons, verdict } = input
      const { auditId } = audit
      const said = { verdict, reasons: verdict === 'sound' ? [] : reasons, note, at }
      await tx.insert(auditAnswer).values({ instanceId, auditId, revision, contentHash, ...said })
      if (audit.plan.kind !== 'sequential') return { ended: false }
      const path = pathOf(await answersIn(tx, auditId))
      const looked = { n: path.length, d: path.at(-1) ?? 0, last: audit.size }
      if (sequentialDecision(audit.plan, looked).at === 'go_on') return { ended: false }
      await endAudit(tx, audit, { act: 'audit_finish', actorId: me, outcome: 'finished' })
      return { ended: true }
    },
  })
}

function mustHaveReasons({ policy }: Scene, { reasons, verdict }: Answer): void {
  const foreign = reasons.find((reason) => !policy.reasonCodes.includes(reason))
  if (foreign !== undefined) throw new Refusal('bad_input', { reason: foreign })
  if (verdict === 'defective' && reasons.length === 0) throw new Refusal('reason_missing')
}
