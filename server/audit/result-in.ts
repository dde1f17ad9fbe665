import { sha256 } from '#server/instance/event-hash.ts'
import type { AuditOutcome, AuditResult } from '#shared/audit/audit-view.ts'
import { resultOf } from '#shared/audit/result-of.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'

import type { Answered } from './answers-in.ts'
import type { AuditRecord } from './audit-of.ts'

/** What the answers of a sample say under its plan, with the hash over them. */
export function resultIn(
  sample: readonly Answered[],
  of: Pick<AuditRecord, 'plan' | 'accept' | 'size' | 'strata'>,
  outcome: AuditOutcome,
): AuditResult {
  const given = sample.flatMap(({ at, reasons, verdict, ...answer }) =>
    verdict === null || at === null
      ? []
      : [{ ...answer, verdict, reasons: reasons ?? [], at: at.toISOString() }],
  )
  return { ...resultOf(given, of, outcome), answersHash: sha256(canonicalJson(given)) }
}
