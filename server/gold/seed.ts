import { randomUUID } from 'node:crypto'

import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldTemplate, instance, project } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Refusal } from '#shared/errors.ts'
import { seedDefect } from '#shared/gold/seed-defect.ts'

import { findingsBy } from './breakable.ts'
import { chances } from './chance.ts'

export const Seed = z.object({ project: z.string(), count: z.number().int().min(1).max(50) })

/** Chooses signed-off instances by lot in which something can be broken; every copy of one gets a defect of its own. */
export async function seed(
  { actor, db, member }: MemberContext,
  { count }: z.infer<typeof Seed>,
): Promise<{ added: number }> {
  const { projectId } = member
  return transact(db, async (tx) => {
    const [home] = await tx.select().from(project).where(eq(project.projectId, projectId))
    if (!home) throw new Refusal('not_found')
    const { taxonomy, policy } = home
    const lot = randomUUID()
    const candidates = await tx
      .select({ instanceId: instance.instanceId, head: instance.head })
      .from(instance)
      .where(
        and(
          eq(instance.projectId, projectId),
          eq(instance.stage, 'signed_off'),
          sql`(${instance.inputs} || ${instance.outputs}) && array['image', 'audio', 'video', 'document', 'code', 'threeD']`,
          sql`not exists (select 1 from ${goldTemplate}
            where ${goldTemplate.instanceId} = ${instance.instanceId} and ${goldTemplate.active})`,
        ),
      )
      .orderBy(sql`md5(${lot} || ${instance.instanceId})`)
      .limit(count * 3)
    const chosen: string[] = []
    for (const { instanceId, head } of candidates) {
      if (chosen.length === count) break
      const { content } = await revisionOf(tx, instanceId, head)
      const findingsIn = await findingsBy(tx, { policy, projectId, taxonomy }, content)
      const random = chances(lot, instanceId)
      if (seedDefect(content, { phase: 'review', findingsIn, random })) chosen.push(instanceId)
    }
    const known = {
      projectId,
      verdict: 'high' as const,
      seeded: true,
      kind: null,
      reason: '',
      markedBy: actor.personId,
      active: true,
    }
    for (const instanceId of chosen)
      await tx
        .insert(goldTemplate)
        .values({ instanceId, ...known })
        .onConflictDoUpdate({ target: goldTemplate.instanceId, set: known })
    const payload = { added: chosen.length }
    await recordProjectEvent(tx, { projectId, act: 'gold_seed', actorId: actor.personId, payload })
    return payload
  })
}
