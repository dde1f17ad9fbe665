import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { beginRound } from '#server/review/begin-round.ts'
import { actOn } from '#server/work/act-on.ts'
import { addComment } from '#server/work/add-comment.ts'
import { fence, mustBeFor } from '#server/work/fence.ts'
import { mustHaveTakenTime } from '#server/work/must-have-taken-time.ts'
import { playPart } from '#server/work/play-part.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { MaybeWords } from '#server/work/words.ts'
import { Refusal } from '#shared/errors.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { keepVote } from './keep-vote.ts'
import { openDemands } from './open-demands.ts'

export const SendBack = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  /** May be left out by who has opened a blocking thread in this round that is not resolved. */
  comment: MaybeWords.default(''),
  requestKey: z.string().min(8),
})

/** Returns the instance to phase 1 with at least one blocking comment: a new one, or one that is open already. */
export async function sendBack(
  context: MemberContext,
  input: z.infer<typeof SendBack>,
): Promise<{ stage: Stage }> {
  mustBeFor(input.lease, 'check', 'tie_break')
  return actOn(context, {
    verb: 'sendBack',
    input,
    run: async (scene) => {
      await fence(scene, input.lease, 'finish')
      await mustBeAble(scene, 'return', { seat: 'mine' })
      await mustHaveTakenTime(scene, input.lease)
      const { phase, slot } = input.lease
      const { head, headHash } = scene.instance
      await playPart(scene, 'checker')
      const text = input.comment
      const said = await openDemands(scene)
      if (text !== '') {
        const comment = await addComment(scene, { text, blocking: 'blocking' })
        said.push({ comment, text })
      }
      if (said.length === 0) throw new Refusal('comment_missing')
      const note = said.map((one) => one.text).join(' · ')
      const comments = said.map((one) => one.comment)
      const payload = { phase, slot, revision: head, hash: headHash, comments, note }
      await beginRound(scene, 'return', payload)
      return { stage: scene.instance.stage }
    },
    keep: (db, instanceId) =>
      keepVote(
        db,
        { instanceId, personId: context.actor.personId },
        { round: input.lease.round, quality: null, reasons: [], note: input.comment },
      ),
  })
}
