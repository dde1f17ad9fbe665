import { and, eq, isNull, sql } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { audit } from '#server/db/schema.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import type { AuditOutcome } from '#shared/audit/audit-view.ts'

import { answersIn } from './answers-in.ts'
import type { AuditRecord } from './audit-of.ts'
import { resultIn } from './result-in.ts'

/** Ends an audit for good, with what its answers say; one that is given up has no result. */
export async function endAudit(
  tx: Tx,
  of: AuditRecord,
  { act, actorId, outcome }: { act: string; actorId: string; outcome: AuditOutcome },
): Promise<void> {
  const { auditId, projectId } = of
  const said = resultIn(await answersIn(tx, auditId), of, outcome)
  const result = outcome === 'abandoned' ? null : said
  await tx
    .update(audit)
    .set({ outcome, result, endedAt: sql`now()`, endedBy: actorId })
    .where(and(eq(audit.auditId, auditId), isNull(audit.outcome)))
  const { answered, answersHash, decision, defective } = said
  const payload = {
    audit: auditId,
    outcome,
    answered,
    ...(result && { decision, defective, answersHash }),
  }
  await recordProjectEvent(tx, { projectId, act, actorId, payload })
}
