import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { audit, auditItem } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { sha256 } from '#server/instance/event-hash.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { AuditPlan, strataOf } from '#shared/audit/audit-plan.ts'
import { Refusal } from '#shared/errors.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'

import { frameOf } from './frame-of.ts'
import { planSample } from './plan-sample.ts'

export const DrawAudit = z.object({
  project: z.string(),
  /** Made by who asks, so that the same request draws once. */
  id: z.uuid(),
  plan: AuditPlan,
  seed: z.string().trim().min(1).max(100),
})

const several = 1000

/** Draws a sample of what is signed off now, and keeps plan, seed and population with it: none of them changes any more. */
export async function drawAudit(
  context: MemberContext,
  { id: auditId, plan, seed }: z.infer<typeof DrawAudit>,
): Promise<{ id: string }> {
  const { actor, db, member } = context
  const { projectId } = member
  const auditorId = actor.personId
  await transact(db, async (tx) => {
    const [again] = await tx.select().from(audit).where(eq(audit.auditId, auditId))
    if (again && (again.projectId !== projectId || again.auditorId !== auditorId))
      throw new Refusal('key_reused')
    if (again) return
    const population = await frameOf(tx, context, strataOf(plan))
    const { accept, drawn, size, strata } = planSample(population, plan, seed)
    if (size === 0) throw new Refusal('nothing_to_audit')
    const frame = population.map((one) => canonicalJson({ ...one })).join('\n')
    const frameHash = sha256(frame)
    const kept = { auditId, projectId, auditorId, plan, seed, size, accept, strata }
    await tx.insert(audit).values({ ...kept, frame, frameHash })
    const items = drawn.map(({ hash, id, revision, stratum }, i) => ({
      instanceId: id,
      auditId,
      place: i + 1,
      stratum,
      revision,
      contentHash: hash,
    }))
    for (let from = 0; from < items.length; from += several)
      await tx.insert(auditItem).values(items.slice(from, from + several))
    const payload = {
      audit: auditId,
      plan,
      seed,
      size,
      accept,
      population: population.length,
      frameHash,
    }
    await recordProjectEvent(tx, { projectId, act: 'audit_draw', actorId: auditorId, payload })
  })
  return { id: auditId }
}
