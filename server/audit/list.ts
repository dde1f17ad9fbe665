import type { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { ProjectInput } from '#server/trpc.ts'
import type { AuditRow } from '#shared/audit/audit-view.ts'
import { Refusal } from '#shared/errors.ts'

import { type AuditInput, rowsOf } from './audit-of.ts'

export const ListAudits = ProjectInput

/** Every audit there was. Of one that runs, others than its auditor learn that it runs and no more. */
export function listAudits(
  context: MemberAct,
  _input: z.infer<typeof ListAudits>,
): Promise<AuditRow[]> {
  return rowsOf(context.db, context)
}

/** One of them. */
export async function getAudit(
  context: MemberAct,
  input: z.infer<typeof AuditInput>,
): Promise<AuditRow> {
  const [row] = await rowsOf(context.db, context, [input.audit])
  if (!row) throw new Refusal('not_found')
  return row
}
