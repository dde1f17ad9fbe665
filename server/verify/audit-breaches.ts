import { isDeepStrictEqual } from 'node:util'

import { eq } from 'drizzle-orm'

import { answersIn } from '#server/audit/answers-in.ts'
import { resultIn } from '#server/audit/result-in.ts'
import type { Db } from '#server/db/db.ts'
import { audit } from '#server/db/schema.ts'
import { sha256 } from '#server/instance/event-hash.ts'
import { drawSample, type Framed } from '#shared/audit/draw-sample.ts'

import type { Breach } from './breach.ts'

/** Audits whose sample is not what seed and population give, or whose result is not what the answers say. */
export async function* auditBreaches(db: Db): AsyncGenerator<Breach & { project: string }> {
  const all = await db.select({ auditId: audit.auditId }).from(audit).orderBy(audit.auditId)
  for (const { auditId } of all) {
    const [row] = await db.select().from(audit).where(eq(audit.auditId, auditId))
    if (!row) continue
    const breach = (says: string) => ({
      project: row.projectId,
      rule: 'audit' as const,
      says: `${auditId}: ${says}`,
    })
    if (sha256(row.frame) !== row.frameHash) yield breach('its population has another hash')
    const sample = await answersIn(db, auditId)
    const frame = row.frame.split('\n').map((line) => JSON.parse(line) as Framed)
    const sizes = new Map(row.strata.map(({ drawn, stratum }) => [stratum, drawn]))
    const drawn = drawSample(frame, sizes, row.seed).drawn
    const kept = sample.map(({ hash, instanceId: id, revision, stratum }) => ({
      id,
      stratum,
      revision,
      hash,
      part: false,
    }))
    if (!isDeepStrictEqual(drawn, kept)) yield breach('its seed draws another sample')
    if (row.outcome !== null && row.result !== null)
      if (!isDeepStrictEqual(resultIn(sample, row, row.outcome), row.result))
        yield breach('its answers give another result')
  }
}
