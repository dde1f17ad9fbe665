import { and, eq } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { part, review, sight, slot, suggestionVerdict } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import type { Role } from '#shared/people/role.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { Ability } from '#shared/view/instance-view.ts'
import { refusalOf, type Standing } from '#shared/work/abilities.ts'
import { phaseAt } from '#shared/work/phase.ts'

import type { InstanceRecord, Scene } from './scene.ts'

export type Seat = typeof slot.$inferSelect

/** Whose standing to what: the parts of a scene that are there without a lock, too. */
export interface Asker {
  instance: InstanceRecord
  policy: Policy
  roles: readonly Role[]
  me: string
  at: Date
}

/** Loads what decides about a person's abilities on an instance, with the seats of its round. */
export async function standingOf(
  db: Db | Tx,
  asker: Asker,
): Promise<{ standing: Standing; seats: Seat[] }> {
  const { instance, me } = asker
  const { instanceId, round, cycle } = instance
  const seats = await db
    .select()
    .from(slot)
    .where(and(eq(slot.instanceId, instanceId), eq(slot.round, round)))
  const [mine] = await db
    .select({ part: part.part })
    .from(part)
    .where(and(eq(part.instanceId, instanceId), eq(part.cycle, cycle), eq(part.personId, me)))
  const [seen] = await db
    .select({ round: sight.round })
    .from(sight)
    .where(and(eq(sight.instanceId, instanceId), eq(sight.round, round), eq(sight.personId, me)))
  const [submitted] = await db
    .select({ personId: review.personId })
    .from(review)
    .where(and(eq(review.instanceId, instanceId), eq(review.round, round)))
  const [accepted] = await db
    .select({ suggestion: suggestionVerdict.suggestionId })
    .from(suggestionVerdict)
    .where(
      and(
        eq(suggestionVerdict.instanceId, instanceId),
        eq(suggestionVerdict.cycle, cycle),
        eq(suggestionVerdict.suggesterId, me),
        eq(suggestionVerdict.verdict, 'accepted'),
      ),
    )
    .limit(1)
  const standing: Standing = {
    stage: instance.stage,
    policy: asker.policy,
    roles: asker.roles,
    part: mine?.part ?? null,
    seat: seatFor(asker, seats),
    sawVotes: seen !== undefined,
    suggested: accepted !== undefined,
    submitter: submitted?.personId === me,
    checkBegun: seats.some((seat) => seat.phase === 'check' && seat.begun > 0),
  }
  return { standing, seats }
}

/** Refuses what this person may not do here now. */
export async function mustBeAble(
  scene: Scene,
  ability: Ability,
  known: Partial<Standing> = {},
): Promise<Standing> {
  const { standing } = await standingOf(scene.tx, scene)
  const refusal = refusalOf(ability, { ...standing, ...known })
  if (refusal) throw new Refusal(refusal, { stage: scene.instance.stage })
  return standing
}

/** Whether a seat could be taken by this person now: free or abandoned, and not kept for another. */
export function isOpen(seat: Seat, { me, at }: Pick<Asker, 'me' | 'at'>): boolean {
  if (seat.assigneeId !== null && seat.assigneeId !== me) return false
  if (seat.status === 'free') return true
  return seat.status === 'leased' && seat.leaseUntil !== null && seat.leaseUntil < at
}

function seatFor(asker: Asker, seats: readonly Seat[]): Standing['seat'] {
  const own = seats.filter((seat) => seat.holderId === asker.me)
  if (own.some((seat) => seat.status === 'leased')) return 'mine'
  if (own.some((seat) => seat.status === 'done')) return 'used'
  const phase = phaseAt[asker.instance.stage]
  const open = seats.some((seat) => seat.phase === phase && isOpen(seat, asker))
  return open ? 'free' : 'taken'
}
