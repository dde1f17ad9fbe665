import { and, eq } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { goldAnswer, goldCopy, goldSetting, goldTemplate } from '#server/db/schema.ts'
import type { InstanceRecord } from '#server/work/scene.ts'
import type { GoldTold } from '#shared/gold/gold-view.ts'

import { isCopy } from './judge-answer.ts'

/** What a person is told of an instance that was gold: nothing before the answer, and nothing where the project never tells. */
export async function toldOf(db: Db | Tx, of: InstanceRecord): Promise<GoldTold | null> {
  if (!isCopy(of)) return null
  const [row] = await db
    .select({
      outcome: goldAnswer.outcome,
      expected: goldAnswer.expected,
      defect: goldCopy.defect,
      reason: goldTemplate.reason,
    })
    .from(goldAnswer)
    .innerJoin(goldCopy, eq(goldCopy.copyId, goldAnswer.instanceId))
    .innerJoin(goldTemplate, eq(goldTemplate.instanceId, goldAnswer.templateId))
    .innerJoin(goldSetting, eq(goldSetting.projectId, goldAnswer.projectId))
    .where(and(eq(goldAnswer.instanceId, of.instanceId), eq(goldSetting.tells, 'at_once')))
  if (!row) return null
  const { defect, ...told } = row
  if (!defect) return { ...told, broken: null }
  const { kind, side, was, now } = defect
  return { ...told, broken: { kind, side, was, now } }
}
