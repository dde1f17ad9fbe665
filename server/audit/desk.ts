import { eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance, project } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { filesOf } from '#server/view/files-of.ts'
import { lookAt } from '#server/view/look-at.ts'
import type { AuditDesk, AuditTask } from '#shared/audit/audit-view.ts'
import { Refusal } from '#shared/errors.ts'
import type { Content } from '#shared/instance/content.ts'

import { type Answered, answersIn, pathOf } from './answers-in.ts'
import type { AuditInput } from './audit-of.ts'
import { getAudit } from './list.ts'

/** What lies before the auditor: the next of the sample, as it was when it was drawn. */
export async function auditDesk(
  context: MemberContext,
  input: z.infer<typeof AuditInput>,
): Promise<AuditDesk> {
  const { db, member } = context
  const audit = await getAudit(context, input)
  if (!audit.mine) throw new Refusal('not_auditor')
  if (audit.outcome !== null) throw new Refusal('audit_ended')
  const sample = await answersIn(db, audit.id)
  const next = sample.find(({ verdict }) => verdict === null)
  const [of] = await db.select().from(project).where(eq(project.projectId, member.projectId))
  return {
    audit,
    task: next ? await taskOf(context, next) : null,
    reasonCodes: of?.policy.reasonCodes ?? [],
    canTakeBack: sample.some(({ verdict }) => verdict !== null),
    path: audit.plan.kind === 'sequential' ? pathOf(sample) : null,
  }
}

async function taskOf(context: MemberContext, next: Answered): Promise<AuditTask> {
  const { instanceId, place, revision } = next
  return lookAt(context, await keyOf(context, instanceId), async (look) => {
    const { content } = await revisionOf(look.tx, instanceId, revision)
    return { place, content: unnamed(content), files: await filesOf(context, look, [content]) }
  })
}

/** The key of an instance of the project: what its auditor is not told. */
export async function keyOf(
  { db }: Pick<MemberContext, 'db'>,
  instanceId: string,
): Promise<string> {
  const [row] = await db
    .select({ key: instance.key })
    .from(instance)
    .where(eq(instance.instanceId, instanceId))
  if (!row) throw new Refusal('not_found')
  return row.key
}

/** Without what would lead to its page, where names and votes stand, and without what others waived. */
function unnamed(content: Content): Content {
  return { ...content, id: '', unknown: {}, waivers: [] }
}
