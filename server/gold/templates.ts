import { and, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldAnswer, goldCopy, goldTemplate, instance, person } from '#server/db/schema.ts'
import { ProjectInput } from '#server/trpc.ts'
import type { TemplateRow } from '#shared/gold/gold-view.ts'

export const TemplatesInput = ProjectInput

const shown = 500

/** What copies are made of, the newest first, with how often it was given and answered as expected. */
export async function templates(
  { db, member }: MemberContext,
  _input: z.infer<typeof TemplatesInput>,
): Promise<TemplateRow[]> {
  const given = sql<string>`(select count(*) from ${goldCopy}
    where ${goldCopy.templateId} = ${goldTemplate.instanceId} and ${goldCopy.projectId} = ${member.projectId})`
  const found = sql<string>`(select count(*) from ${goldAnswer}
    where ${goldAnswer.templateId} = ${goldTemplate.instanceId} and ${goldAnswer.projectId} = ${member.projectId}
    and ${goldAnswer.outcome} = 'found')`
  const rows = await db
    .select({
      key: instance.key,
      id: instance.externalId,
      field: instance.field,
      domain: instance.domain,
      stage: instance.stage,
      verdict: goldTemplate.verdict,
      seeded: goldTemplate.seeded,
      kind: goldTemplate.kind,
      reason: goldTemplate.reason,
      markedBy: person.name,
      markedAt: goldTemplate.markedAt,
      given,
      found,
    })
    .from(goldTemplate)
    .innerJoin(instance, eq(instance.instanceId, goldTemplate.instanceId))
    .innerJoin(person, eq(person.personId, goldTemplate.markedBy))
    .where(and(eq(goldTemplate.projectId, member.projectId), eq(goldTemplate.active, true)))
    .orderBy(desc(goldTemplate.markedAt), goldTemplate.instanceId)
    .limit(shown)
  return rows.map((row) => ({
    ...row,
    markedAt: row.markedAt.toISOString(),
    given: Number(row.given),
    found: Number(row.found),
  }))
}
