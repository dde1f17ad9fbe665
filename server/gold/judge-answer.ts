import { and, eq } from 'drizzle-orm'

import { event, goldAnswer, goldCopy } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { homeOf } from '#server/project/space.ts'
import type { InstanceRecord, Scene } from '#server/work/scene.ts'
import { Given, judge } from '#shared/gold/judge.ts'

/** Whether an instance is somebody's gold copy. */
export function isCopy({ projectId }: Pick<InstanceRecord, 'projectId'>): boolean {
  return homeOf(projectId) !== projectId
}

/** Judges what a person has just answered to a gold copy, the first time; every other act on it is no answer. */
export async function judgeAnswer(scene: Scene): Promise<void> {
  const { tx, instance, me, at } = scene
  const { instanceId, seq } = instance
  const [last] = await tx
    .select()
    .from(event)
    .where(and(eq(event.instanceId, instanceId), eq(event.seq, seq), eq(event.actorId, me)))
  const given = Given.safeParse(last?.payload['quality'] ?? last?.move).data
  const [copy] = await tx.select().from(goldCopy).where(eq(goldCopy.copyId, instanceId))
  if (!last || !given || !copy) return
  const { content, row } = await revisionOf(tx, instanceId, instance.head)
  const { defect, expected, phase, projectId, templateId } = copy
  const note = last.payload['note']
  await tx
    .insert(goldAnswer)
    .values({
      instanceId,
      projectId,
      personId: me,
      templateId,
      phase,
      defect: defect?.kind ?? null,
      expected,
      given,
      outcome: judge(expected, given, { content, defect }),
      note: typeof note === 'string' ? note : '',
      revision: row.number,
      contentHash: row.contentHash,
      at,
    })
    .onConflictDoNothing()
}
