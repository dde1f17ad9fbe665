import { and, eq, lte, max } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { review, revision } from '#server/db/schema.ts'
import { bothAreIn } from '#server/double/apart.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { actOn } from '#server/work/act-on.ts'
import { record } from '#server/work/record.ts'
import type { Scene } from '#server/work/scene.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { besideFrom } from '#shared/double/beside.ts'
import { Refusal } from '#shared/errors.ts'
import { summaryOf } from '#shared/instance/summary.ts'

export const Promote = z.object({
  project: z.string(),
  key: z.string(),
  /** What the lead compared: the head, and the revision of the second review that is to take its place. */
  head: z.number().int(),
  revision: z.number().int(),
  requestKey: z.string().min(8),
})

/** Makes what a second review ended with the head of a round that has just begun; it stays its author's. */
export async function promote(
  context: MemberContext,
  input: z.infer<typeof Promote>,
): Promise<{ head: number }> {
  return actOn(context, {
    verb: 'promote',
    input,
    run: async (scene) => {
      await mustBeAble(scene, 'promote')
      const { instanceId, head, headHash } = scene.instance
      if (input.head !== head) throw new Refusal('stale', { head })
      await mustBeHandedIn(scene, input.revision)
      const { row, content } = await revisionOf(scene.tx, instanceId, input.revision)
      if (row.contentHash === headHash) throw new Refusal('same_content')

      const number = await nextNumber(scene)
      await scene.tx.insert(revision).values({
        ...row,
        number,
        parent: row.number,
        round: scene.instance.round,
        at: scene.at,
      })
      const summary = summaryOf(content, await findingsOf(scene.tx, content, scene))
      const changes = { ...summary, head: number, headHash: row.contentHash }
      const payload = { revision: number, hash: row.contentHash, from: row.number }
      await record(scene, { move: 'promote', payload, changes })
      return { head: number }
    },
  })
}

/** Only what a second review of this cycle ended with, and only once neither review is told of by it. */
async function mustBeHandedIn({ instance, tx }: Scene, number: number): Promise<void> {
  const [given] = await tx
    .select({ verdict: review.verdict })
    .from(review)
    .where(
      and(
        eq(review.instanceId, instance.instanceId),
        eq(review.cycle, instance.cycle),
        eq(review.phase, 'second_review'),
        eq(review.revision, number),
      ),
    )
  if (given?.verdict !== 'submit' || number <= besideFrom || !(await bothAreIn(tx, instance)))
    throw new Refusal('not_found')
}

async function nextNumber({ instance, tx }: Scene): Promise<number> {
  const [newest] = await tx
    .select({ number: max(revision.number) })
    .from(revision)
    .where(and(eq(revision.instanceId, instance.instanceId), lte(revision.number, besideFrom)))
  return (newest?.number ?? instance.head) + 1
}
