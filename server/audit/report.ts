import { and, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import type { AuditedItem, AuditReport } from '#shared/audit/audit-view.ts'
import { Refusal } from '#shared/errors.ts'

import { answersIn } from './answers-in.ts'
import { type AuditInput, auditOf } from './audit-of.ts'
import { getAudit } from './list.ts'

/** An audit that is over: its plan, what was drawn from what, each answer, and the verdict. One given up says no answer. */
export async function auditReport(
  context: MemberContext,
  input: z.infer<typeof AuditInput>,
): Promise<AuditReport> {
  const { db } = context
  const { frameHash, outcome, strata } = await auditOf(db, context, input.audit)
  if (outcome === null) throw new Refusal('audit_running')
  return {
    ...(await getAudit(context, input)),
    frameHash,
    strata,
    items: outcome === 'abandoned' ? [] : await itemsOf(context, input.audit),
  }
}

async function itemsOf({ db, member }: MemberContext, auditId: string): Promise<AuditedItem[]> {
  const sample = await answersIn(db, auditId)
  const rows = await db
    .select({
      instanceId: instance.instanceId,
      key: instance.key,
      id: instance.externalId,
      field: instance.field,
      domain: instance.domain,
      stage: instance.stage,
      head: instance.head,
    })
    .from(instance)
    .where(
      and(
        eq(instance.projectId, member.projectId),
        inArray(
          instance.instanceId,
          sample.map(({ instanceId }) => instanceId),
        ),
      ),
    )
  const byId = new Map(rows.map((row) => [row.instanceId, row]))
  return sample.flatMap(({ at, instanceId, note, reasons, ...item }) => {
    const row = byId.get(instanceId)
    if (!row) return []
    const { domain, field, head, id, key, stage } = row
    return [
      {
        ...item,
        key,
        id,
        field,
        domain,
        unchanged: stage === 'signed_off' && head === item.revision,
        reasons: reasons ?? [],
        note: note ?? '',
        at: at?.toISOString() ?? null,
      },
    ]
  })
}
