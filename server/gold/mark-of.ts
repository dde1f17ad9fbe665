import { and, eq } from 'drizzle-orm'

import { goldAnswer, goldCopy, goldTemplate } from '#server/db/schema.ts'
import type { Look } from '#server/view/look-at.ts'
import type { GoldMark } from '#shared/gold/gold-view.ts'

/** What an instance is as a template, for a lead; null for everybody else, and for what is none. */
export async function markOf({ instance, roles, tx }: Look): Promise<GoldMark | null> {
  if (!roles.includes('lead')) return null
  const { instanceId, projectId } = instance
  const { verdict, seeded, kind, reason } = goldTemplate
  const [known] = await tx
    .select({ verdict, seeded, kind, reason })
    .from(goldTemplate)
    .where(and(eq(goldTemplate.instanceId, instanceId), eq(goldTemplate.active, true)))
  if (!known) return null
  const found = and(
    eq(goldAnswer.templateId, instanceId),
    eq(goldAnswer.projectId, projectId),
    eq(goldAnswer.outcome, 'found'),
  )
  const given = and(eq(goldCopy.templateId, instanceId), eq(goldCopy.projectId, projectId))
  return {
    ...known,
    given: await tx.$count(goldCopy, given),
    found: await tx.$count(goldAnswer, found),
  }
}
