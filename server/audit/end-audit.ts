import { and, eq, isNull, sql } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { audit } from '#server/db/schema.ts'
import { sha256 } from '#server/instance/event-hash.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import type { AuditOutcome } from '#shared/audit/audit-view.ts'
import { resultOf } from '#shared/audit/result-of.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'

import { answersIn } from './answers-in.ts'
import type { AuditRecord } from './audit-of.ts'

/** Ends an audit for good, with what its answers say; one that is given up has no result. */
export async function endAudit(
  tx: Tx,
  { auditId, projectId, ...of }: AuditRecord,
  { act, actorId, outcome }: { act: string; actorId: string; outcome: AuditOutcome },
): Promise<void> {
  const answers = await answersIn(tx, auditId)
  const given = answers.flatMap(({ at, verdict, ...answer }) =>
    verdict === null || at === null ? [] : [{ ...answer, verdict, at: at.toISOString() }],
  )
  const counted = resultOf(
    given.map(({ reasons, ...answer }) => ({ ...answer, reasons: reasons ?? [] })),
    of,
    outcome,
  )
  const answersHash = sha256(canonicalJson(given))
  const result = outcome === 'abandoned' ? null : { ...counted, answersHash }
  await tx
    .update(audit)
    .set({ outcome, result, endedAt: sql`now()`, endedBy: actorId })
    .where(and(eq(audit.auditId, auditId), isNull(audit.outcome)))
  const { answered } = counted
  const told = result && { decision: result.decision, defective: result.defective, answersHash }
  const payload = { audit: auditId, outcome, answered, ...told }
  await recordProjectEvent(tx, { projectId, act, actorId, payload })
}
