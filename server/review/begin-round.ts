import { and, desc, eq, sql } from 'drizzle-orm'

import { part, review, revision } from '#server/db/schema.ts'
import { memberTerms } from '#server/people/terms.ts'
import { homeOf } from '#server/project/space.ts'
import { type Happening, record } from '#server/work/record.ts'
import type { Scene } from '#server/work/scene.ts'
import { closeSeats, openSeats } from '#server/work/seats.ts'
import { besideFrom } from '#shared/double/beside.ts'
import type { Move } from '#shared/lifecycle/lifecycle.ts'
import type { Stop } from '#shared/people/terms.ts'
import { isSkilledFor } from '#shared/work/skilled.ts'

/** Ends the present round by a move and begins the next one, with a seat for the reviewer whose work this is. */
export async function beginRound(
  scene: Scene,
  move: Move,
  payload: Happening['payload'],
): Promise<void> {
  const round = scene.instance.round + 1
  const cycle = scene.instance.cycle + (move === 'reopen' ? 1 : 0)
  await closeSeats(scene, move === 'reopen' ? 'cycle' : 'round')
  if (move === 'reopen') await carryAuthors(scene, cycle)
  await record(scene, { move, payload, changes: { round, cycle } })
  await openSeats(scene, 'review', { count: 1, assigneeId: await formerReviewer(scene) })
}

/**
 * Who wrote what stands in the head may not check it in the new cycle either. Heads stand in one line, so all authors of the
 * cycle that ended wrote on an ancestor of the head, but those who only wrote beside it.
 */
async function carryAuthors(scene: Scene, cycle: number): Promise<void> {
  const { instanceId } = scene.instance
  const authors = await scene.tx
    .select({ personId: part.personId })
    .from(part)
    .where(
      and(
        eq(part.instanceId, instanceId),
        eq(part.cycle, scene.instance.cycle),
        eq(part.part, 'author'),
        sql`(exists (select 1 from ${review} where ${review.instanceId} = ${instanceId}
            and ${review.personId} = ${part.personId} and ${review.phase} = 'review')
          or exists (select 1 from ${revision} where ${revision.instanceId} = ${instanceId}
            and ${revision.authorId} = ${part.personId} and ${revision.number} <= ${besideFrom}))`,
      ),
    )
  if (authors.length === 0) return
  await scene.tx
    .insert(part)
    .values(
      authors.map(({ personId }) => ({ instanceId, cycle, personId, part: 'author' as const })),
    )
}

/**
 * The reviewer who submitted last, while that person is there, reviews, is given such instances, and did not check in this
 * cycle.
 */
async function formerReviewer(scene: Scene): Promise<string | null> {
  const { instanceId, projectId, cycle } = scene.instance
  const [last] = await scene.tx
    .select({ personId: review.personId })
    .from(review)
    .where(and(eq(review.instanceId, instanceId), eq(review.phase, 'review')))
    .orderBy(desc(review.round))
    .limit(1)
  if (!last) return null
  const whose = { projectId: homeOf(projectId), personId: last.personId }
  const there = await memberTerms(scene.tx, whose)
  if (!there?.roles.includes('reviewer') || isAway(there.terms.stopped)) return null
  if (!isSkilledFor(there.terms, scene.instance)) return null
  const [checked] = await scene.tx
    .select({ part: part.part })
    .from(part)
    .where(
      and(
        eq(part.instanceId, instanceId),
        eq(part.cycle, cycle),
        eq(part.personId, last.personId),
        eq(part.part, 'checker'),
      ),
    )
  return checked ? null : last.personId
}

/** A paused project keeps everybody's work for them; a person who is paused or has done enough for today does not. */
function isAway(stopped: Stop | null): boolean {
  return stopped === 'paused' || stopped === 'cap_reached'
}
