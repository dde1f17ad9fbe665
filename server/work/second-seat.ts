import { eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { drawn } from '#server/db/schema.ts'
import { memberTerms } from '#server/people/terms.ts'
import { homeOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import { isSkilledFor } from '#shared/work/skilled.ts'

import type { InstanceRecord, Scene } from './scene.ts'
import { maySecond, secondSeatsOf } from './second-seats.ts'

/** The seat that a lead may give to somebody. */
export async function secondSeatOf({ instance: of, tx }: Scene) {
  const [seat] = await secondSeatsOf(tx, [of.instanceId])
  if (!seat) throw new Refusal('illegal_move', { stage: of.stage })
  return seat
}

/** The person must be there, have the skills, not be paused, and have had no look at the first review. */
export async function mustFitSecond(scene: Scene, person: string): Promise<void> {
  const { instance: of, tx } = scene
  const projectId = homeOf(of.projectId)
  const there = await memberTerms(tx, { projectId, personId: person })
  if (!there) throw new Refusal('not_found')
  if (!there.roles.includes('reviewer')) throw new Refusal('not_yours')
  const fits = await maySecond(tx, [of.instanceId], [person])
  if (fits.length === 0) throw new Refusal('not_apart')
  if (!isSkilledFor(there.terms, await asDrawn(tx, of))) throw new Refusal('not_skilled')
  if (there.terms.stopped === 'paused') throw new Refusal('paused')
}

/** What the second reviewer gets to see of it. */
async function asDrawn(tx: Tx, of: InstanceRecord): Promise<InstanceRecord> {
  const [row] = await tx
    .select({ seen: drawn.seen })
    .from(drawn)
    .where(eq(drawn.instanceId, of.instanceId))
  return { ...of, ...row?.seen }
}
