import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldAnswer, goldCopy, goldTemplate, instance, revision } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { Refusal } from '#shared/errors.ts'
import type { GoldAnswer } from '#shared/gold/gold-view.ts'

import { answerRow } from './results.ts'

export const AnswerInput = z.object({ project: z.string(), copy: z.string() })

/** One answer to gold: what is right, what was shown, and what the person left. */
export async function answer(
  context: MemberContext,
  { copy }: z.infer<typeof AnswerInput>,
): Promise<GoldAnswer> {
  const { db } = context
  const row = await answerRow(context, copy)
  const [of] = await db
    .select({
      template: instance.key,
      head: instance.head,
      instanceId: instance.instanceId,
      reason: goldTemplate.reason,
      note: goldAnswer.note,
      broken: goldCopy.defect,
      phase: goldCopy.phase,
      left: goldAnswer.revision,
    })
    .from(goldAnswer)
    .innerJoin(goldCopy, eq(goldCopy.copyId, goldAnswer.instanceId))
    .innerJoin(goldTemplate, eq(goldTemplate.instanceId, goldAnswer.templateId))
    .innerJoin(instance, eq(instance.instanceId, goldAnswer.templateId))
    .where(eq(goldAnswer.instanceId, copy))
  if (!row || !of) throw new Refusal('not_found')
  const shown = of.phase === 'review' ? 1 : await newestOf(context, copy)
  const right = await revisionOf(db, of.instanceId, of.head)
  const { template, note, reason, broken } = of
  return {
    ...row,
    template,
    note,
    reason,
    broken,
    right: right.content,
    shown: (await revisionOf(db, copy, shown)).content,
    left: (await revisionOf(db, copy, of.left)).content,
  }
}

async function newestOf({ db }: MemberContext, copy: string): Promise<number> {
  const [row] = await db
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.instanceId, copy))
    .orderBy(desc(revision.number))
    .limit(1)
  return row?.number ?? 1
}
