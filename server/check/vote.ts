import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { review, vote as voteTable, voteDraft } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { beginRound } from '#server/review/begin-round.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { actOn } from '#server/work/act-on.ts'
import { fence, mustBeFor } from '#server/work/fence.ts'
import { mustHaveTakenTime } from '#server/work/must-have-taken-time.ts'
import { mustHaveViewed } from '#server/work/must-have-viewed.ts'
import { playPart } from '#server/work/play-part.ts'
import { record } from '#server/work/record.ts'
import type { Scene } from '#server/work/scene.ts'
import { openSeats } from '#server/work/seats.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { decide } from '#shared/check/decide.ts'
import { Quality } from '#shared/check/quality.ts'
import { Refusal } from '#shared/errors.ts'
import type { Content } from '#shared/instance/content.ts'
import { roundBeginners, type Stage } from '#shared/lifecycle/lifecycle.ts'
import { unwaivedErrors } from '#shared/validation/validate.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { keepVote } from './keep-vote.ts'

export const Vote = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  seen: z.object({ number: z.number().int(), hash: z.string() }),
  quality: Quality,
  reasons: z.array(z.string()).default([]),
  note: z.string().default(''),
  requestKey: z.string().min(8),
})
type Cast = z.infer<typeof Vote>

/** Casts one vote on exactly the revision the person has seen; a newer head makes it stale. */
export async function vote(context: MemberContext, input: Cast): Promise<{ stage: Stage }> {
  mustBeFor(input.lease, 'check', 'tie_break')
  return actOn(context, {
    verb: 'vote',
    input,
    run: async (scene) => {
      await fence(scene, input.lease, 'finish')
      await mustBeAble(scene, 'vote', { seat: 'mine' })
      await mustHaveTakenTime(scene, input.lease)
      const { head, headHash } = scene.instance
      if (input.seen.number !== head || input.seen.hash !== headHash)
        throw new Refusal('stale', { head })
      const proposed = await isDeletionProposed(scene)
      await mustHaveViewed(scene, await headContent(scene))
      mustHaveReasons(scene, input)
      if (input.quality === 'high' && !proposed) await mustBeSound(scene)

      await writeVote(scene, input)
      await move(scene, input, proposed)
      return { stage: scene.instance.stage }
    },
    keep: (db, instanceId) =>
      keepVote(
        db,
        { instanceId, personId: context.actor.personId },
        {
          round: input.lease.round,
          quality: input.quality,
          reasons: input.reasons,
          note: input.note,
        },
      ),
  })
}

async function isDeletionProposed(scene: Scene): Promise<boolean> {
  const { instanceId, round } = scene.instance
  const [submitted] = await scene.tx
    .select({ verdict: review.verdict })
    .from(review)
    .where(
      and(eq(review.instanceId, instanceId), eq(review.round, round), eq(review.phase, 'review')),
    )
  return submitted?.verdict === 'propose_deletion'
}

function mustHaveReasons({ policy }: Scene, { quality, reasons }: Cast): void {
  const foreign = reasons.find((reason) => !policy.reasonCodes.includes(reason))
  if (foreign !== undefined) throw new Refusal('bad_input', { reason: foreign })
  if (quality === 'low' && reasons.length === 0) throw new Refusal('reason_missing')
}

/** Every high is held to this, not only the one that would sign off: a refusal must not tell how the other voted. */
async function mustBeSound(scene: Scene): Promise<void> {
  const errors = unwaivedErrors(await findingsOf(scene.tx, await headContent(scene), scene))
  if (errors.length > 0) throw new Refusal('has_errors', { errors: errors.length })
}

async function headContent({ instance, tx }: Scene): Promise<Content> {
  const { content } = await revisionOf(tx, instance.instanceId, instance.head)
  return content
}

async function writeVote(scene: Scene, { lease, quality, reasons, note }: Cast): Promise<void> {
  const { instanceId, round, cycle, head, headHash } = scene.instance
  await playPart(scene, 'checker')
  await scene.tx.insert(voteTable).values({
    instanceId,
    round,
    cycle,
    phase: lease.phase,
    slot: lease.slot,
    personId: scene.me,
    personPart: 'checker',
    epoch: lease.epoch,
    revision: head,
    contentHash: headHash,
    quality,
    reasons,
    note,
    at: scene.at,
  })
  await scene.tx
    .delete(voteDraft)
    .where(and(eq(voteDraft.instanceId, instanceId), eq(voteDraft.personId, scene.me)))
}

/** What the votes of the phase decide now, recorded as one event: the last vote and its consequence are one act. */
async function move(scene: Scene, input: Cast, proposed: boolean): Promise<void> {
  const { instanceId, round, stage, head, headHash } = scene.instance
  const { phase, slot } = input.lease
  const cast = await scene.tx
    .select({ quality: voteTable.quality })
    .from(voteTable)
    .where(
      and(
        eq(voteTable.instanceId, instanceId),
        eq(voteTable.round, round),
        eq(voteTable.phase, phase),
      ),
    )
  const qualities = cast.map((one) => one.quality)
  const next = decide(qualities, scene.policy, { stage, proposed })
  const { quality, reasons } = input
  const payload = {
    phase,
    slot,
    revision: head,
    hash: headHash,
    quality,
    reasons,
    note: input.note,
  }
  if (roundBeginners.some((begins) => begins === next)) await beginRound(scene, next, payload)
  else await record(scene, { move: next, payload, quiet: next === 'vote' })
  if (next === 'split') await openSeats(scene, 'tie_break', { count: 1 })
}
