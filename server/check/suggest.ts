import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { suggestion } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { admit } from '#server/revision/admit.ts'
import { actOn } from '#server/work/act-on.ts'
import { fence, mustBeFor } from '#server/work/fence.ts'
import { playPart } from '#server/work/play-part.ts'
import { record } from '#server/work/record.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import { Content } from '#shared/instance/content.ts'
import { hunksBetween } from '#shared/revision/hunks.ts'
import { LeaseRef } from '#shared/work/phase.ts'

export const Suggest = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  seen: z.object({ number: z.number().int(), hash: z.string() }),
  content: Content,
  message: z.string().max(10_000).default(''),
  requestKey: z.string().min(8),
})

/**
 * Proposes an edit of the head to the reviewer of the next round, by who holds a vote's seat: the head stays as it is, and
 * the vote or return is still to be given. Nobody else learns of it before the round's votes are in.
 */
export async function suggest(
  context: MemberContext,
  input: z.infer<typeof Suggest>,
): Promise<{ id: string; hunks: number }> {
  mustBeFor(input.lease, 'check', 'tie_break')
  return actOn(context, {
    verb: 'suggest',
    input,
    run: async (scene) => {
      await fence(scene, input.lease, 'hold')
      await mustBeAble(scene, 'suggest', { seat: 'mine' })
      const { cycle, head, headHash, instanceId, round, stage } = scene.instance
      if (input.seen.number !== head || input.seen.hash !== headHash)
        throw new Refusal('stale', { head })
      const { content: base } = await revisionOf(scene.tx, instanceId, head)
      await admit(scene, input.content, base)
      const hunks = hunksBetween(base, input.content).length
      if (hunks === 0) throw new Refusal('same_content')

      await playPart(scene, 'checker')
      const suggestionId = randomUUID()
      const message = input.message.trim()
      await scene.tx.insert(suggestion).values({
        instanceId,
        suggestionId,
        round,
        cycle,
        stage,
        revision: head,
        contentHash: headHash,
        personId: scene.me,
        personPart: 'checker',
        content: canonicalJson(input.content),
        message,
        at: scene.at,
      })
      const payload = { suggestion: suggestionId, revision: head, hunks, note: message }
      await record(scene, { move: 'suggest', payload, quiet: true })
      return { id: suggestionId, hunks }
    },
  })
}
