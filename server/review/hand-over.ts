import { review, roundPolicy } from '#server/db/schema.ts'
import { homeOf } from '#server/project/space.ts'
import { playPart } from '#server/work/play-part.ts'
import { record } from '#server/work/record.ts'
import type { InstanceRecord, Scene } from '#server/work/scene.ts'
import { openSeats } from '#server/work/seats.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { LeaseRef } from '#shared/work/phase.ts'

interface Verdict {
  lease: LeaseRef
  verdict: 'submit' | 'propose_deletion'
  reason: string
  checks: string[]
  changes: Partial<InstanceRecord>
}

/**
 * Writes the review of a finished seat, bound to the exact head, and opens the seats of the check. A second review moves
 * nothing: it is there beside the first.
 */
export async function handOver(scene: Scene, given: Verdict): Promise<{ stage: Stage }> {
  const { lease, verdict, reason, checks, changes } = given
  const { instanceId, cycle } = scene.instance
  const revision = changes.head ?? scene.instance.head
  const contentHash = changes.headHash ?? scene.instance.headHash
  await playPart(scene, 'author')
  await scene.tx.insert(review).values({
    instanceId,
    round: lease.round,
    cycle,
    phase: lease.phase,
    slot: lease.slot,
    personId: scene.me,
    personPart: 'author',
    epoch: lease.epoch,
    revision,
    contentHash,
    verdict,
    reason,
    checks,
    at: scene.at,
  })
  if (lease.phase === 'second_review') {
    const payload = { revision, hash: contentHash, note: reason, verdict }
    await record(scene, { move: 'second_review', payload, changes })
    return { stage: scene.instance.stage }
  }
  const { round } = scene.instance
  const projectId = homeOf(scene.instance.projectId)
  const version = scene.presentVersion
  await scene.tx.insert(roundPolicy).values({ instanceId, round, projectId, version })
  const payload = { revision, hash: contentHash, note: reason, policy: version }
  await record(scene, { move: verdict, payload, changes })
  await openSeats(scene, 'check', { count: scene.policy.votes })
  return { stage: scene.instance.stage }
}
