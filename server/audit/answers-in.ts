import { and, asc, eq } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { auditAnswer, auditItem } from '#server/db/schema.ts'

/** A sample in its order, with what was answered; null where nothing was yet. */
export function answersIn(db: Db | Tx, auditId: string) {
  return db
    .select({
      instanceId: auditItem.instanceId,
      place: auditItem.place,
      stratum: auditItem.stratum,
      revision: auditItem.revision,
      hash: auditItem.contentHash,
      verdict: auditAnswer.verdict,
      reasons: auditAnswer.reasons,
      note: auditAnswer.note,
      at: auditAnswer.at,
    })
    .from(auditItem)
    .leftJoin(
      auditAnswer,
      and(
        eq(auditAnswer.instanceId, auditItem.instanceId),
        eq(auditAnswer.auditId, auditItem.auditId),
      ),
    )
    .where(eq(auditItem.auditId, auditId))
    .orderBy(asc(auditItem.place))
}
export type Answered = Awaited<ReturnType<typeof answersIn>>[number]

/** How many were found defective after each look, in the order of the sample. */
export function pathOf(answers: readonly Pick<Answered, 'verdict'>[]): number[] {
  let defective = 0
  return answers.flatMap(({ verdict }) => {
    if (verdict === null) return []
    if (verdict === 'defective') defective++
    return [defective]
  })
}
