import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldTemplate } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { actOn } from '#server/work/act-on.ts'
import type { Scene } from '#server/work/scene.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { MaybeWords } from '#server/work/words.ts'
import { Refusal } from '#shared/errors.ts'
import { defectKinds } from '#shared/gold/defect.ts'
import { Known } from '#shared/gold/gold-view.ts'
import { goldPhases } from '#shared/gold/judge.ts'
import { seedDefect } from '#shared/gold/seed-defect.ts'

import { findingsBy, soundFor } from './breakable.ts'
import { chances } from './chance.ts'
import { isCopy } from './judge-answer.ts'

export const Mark = Known.extend({
  project: z.string(),
  key: z.string(),
  seeded: z.boolean().default(false),
  kind: Known.shape.kind.default(null),
  reason: MaybeWords,
  requestKey: z.string().min(8),
})

/**
 * Makes a decided instance a template: of a known verdict, or of copies in which one thing is broken. The project's log has
 * it, the instance's history does not: that one is everybody's.
 */
export async function mark(context: MemberContext, input: z.infer<typeof Mark>): Promise<void> {
  const { verdict, seeded, kind, reason } = input
  // Of a broken copy it is said what was broken; of another only the reason tells why.
  if (!seeded && reason === '') throw new Refusal('reason_missing')
  if (seeded ? verdict !== 'high' : kind !== null) throw new Refusal('bad_input')
  await actOn(context, {
    verb: 'gold.mark',
    input,
    run: async (scene) => {
      const { tx, instance, me, at } = scene
      const { instanceId, key, projectId } = instance
      if (isCopy(instance)) throw new Refusal('not_found')
      await mustBeAble(scene, 'mark_gold')
      if (seeded) await mustBreak(scene, kind)
      const told = { verdict, seeded, kind, reason }
      const known = { ...told, markedBy: me, markedAt: at, active: true }
      await tx
        .insert(goldTemplate)
        .values({ instanceId, projectId, ...known })
        .onConflictDoUpdate({ target: goldTemplate.instanceId, set: known })
      const payload = { key, ...told }
      await recordProjectEvent(tx, { projectId, act: 'gold_mark', actorId: me, payload })
    },
  })
}

/** Only what is right can be broken, and only where a rule or a reader could tell. */
async function mustBreak(
  { instance, policy, taxonomy, tx }: Scene,
  kind: Known['kind'],
): Promise<void> {
  const { head, instanceId, projectId, stage } = instance
  if (stage !== 'signed_off') throw new Refusal('illegal_move', { stage })
  const { content } = await revisionOf(tx, instanceId, head)
  const findingsIn = await findingsBy(tx, { policy, projectId, taxonomy }, content)
  const kinds = kind ? [kind] : defectKinds
  const canBreak = goldPhases.some((phase) => {
    const seeding = { phase, findingsIn, random: chances(instanceId, phase), kinds }
    return seedDefect(soundFor(phase, content), seeding) !== null
  })
  if (!canBreak) throw new Refusal('nothing_to_break')
}
