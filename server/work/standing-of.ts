import { and, eq, type SQL, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { instance, part, review, sight, slot, suggestionVerdict } from '#server/db/schema.ts'
import type { Apart } from '#server/double/apart.ts'
import { knowsDraw } from '#server/double/double-states.ts'
import { Refusal } from '#shared/errors.ts'
import type { Role } from '#shared/people/role.ts'
import type { Terms } from '#shared/people/terms.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { Ability } from '#shared/view/instance-view.ts'
import { refusalOf, type Standing } from '#shared/work/abilities.ts'
import { type Phase, phaseAt } from '#shared/work/phase.ts'
import { isSkilledFor } from '#shared/work/skilled.ts'

import type { InstanceRecord, Scene } from './scene.ts'
import { secondSeatsOf, statusOf } from './second-seats.ts'

export type Seat = typeof slot.$inferSelect

/** Whose standing to what: the parts of a scene that are there without a lock, too. */
export interface Asker {
  instance: InstanceRecord
  policy: Policy
  roles: readonly Role[]
  terms: Terms
  me: string
  at: Date
  /** Not null where the person looks from the second seat: then `instance` is what that one sees. */
  apart: Apart | null
}

/** Loads what decides about a person's abilities on an instance, with the seats of its round. */
export async function standingOf(
  db: Db | Tx,
  asker: Asker,
): Promise<{ standing: Standing; seats: Seat[] }> {
  const { instance: of, me } = asker
  const { instanceId, round, cycle } = of
  const rows = await db
    .select({
      seat: slot,
      part: part.part,
      sawRound: sight.round,
      submitter: has(
        review,
        sql`${review.round} = ${round} and ${review.personId} = ${me}
        and ${review.phase} = 'review'`,
      ),
      suggested: has(
        suggestionVerdict,
        sql`${suggestionVerdict.cycle} = ${cycle}
        and ${suggestionVerdict.suggesterId} = ${me} and ${suggestionVerdict.verdict} = 'accepted'`,
      ),
    })
    .from(instance)
    .leftJoin(slot, and(eq(slot.instanceId, instance.instanceId), eq(slot.round, round)))
    .leftJoin(
      part,
      and(eq(part.instanceId, instance.instanceId), eq(part.cycle, cycle), eq(part.personId, me)),
    )
    .leftJoin(
      sight,
      and(
        eq(sight.instanceId, instance.instanceId),
        eq(sight.round, round),
        eq(sight.personId, me),
      ),
    )
    .where(eq(instance.instanceId, instanceId))
  const seats = rows
    .flatMap(({ seat }) => (seat ? [seat] : []))
    .filter(({ phase }) => asker.apart !== null || phase !== 'second_review')
  const [known] = rows
  const [second] = of.doubled && knowsDraw(asker.roles) ? await secondSeatsOf(db, [instanceId]) : []
  const standing: Standing = {
    stage: of.stage,
    policy: asker.policy,
    roles: asker.roles,
    skilled: isSkilledFor(asker.terms, of),
    stopped: asker.terms.stopped,
    part: known?.part ?? null,
    seat: seatFor(asker, seats),
    sawVotes: known?.sawRound === round,
    suggested: known?.suggested ?? false,
    submitter: known?.submitter ?? false,
    otherAtWork: asker.apart === null && othersAtWork(seats, me).length > 0,
    second: second ? statusOf(second) : null,
    checkBegun: seats.some((seat) => seat.phase === 'check' && seat.begun > 0),
  }
  return { standing, seats }
}

function has(table: typeof review | typeof suggestionVerdict, which: SQL): SQL<boolean> {
  return sql<boolean>`exists (select 1 from ${table}
    where ${table.instanceId} = ${instance.instanceId} and ${which})`
}

/** Refuses what this person may not do here now. */
export async function mustBeAble(
  scene: Scene,
  ability: Ability,
  known: Partial<Standing> = {},
): Promise<Standing> {
  const { standing } = await standingOf(scene.tx, scene)
  mustAllow({ ...standing, ...known }, ability)
  return standing
}

/** The same where the standing is known. */
export function mustAllow(standing: Standing, ability: Ability): void {
  const refusal = refusalOf(ability, standing)
  if (refusal) throw new Refusal(refusal, { stage: standing.stage })
}

/** Whether a seat could be taken by this person now: not kept for another, and nobody works in it. */
export function isOpen(seat: Seat, { me, at }: Pick<Asker, 'me' | 'at'>): boolean {
  if (seat.assigneeId !== null && seat.assigneeId !== me) return false
  return isVacant(seat, at)
}

/** Free, abandoned, or only taken ahead: nobody's work depends on it. */
export function isVacant(seat: Seat, at: Date): boolean {
  if (seat.status === 'free') return true
  if (seat.status !== 'leased' || seat.leaseUntil === null) return false
  return seat.leaseUntil < at || seat.begun < seat.epoch
}

/** Taken ahead, by whomever, and not begun: it goes to another only where nothing else is there. */
export function isReady({ begun, epoch, leaseUntil, status }: Seat, at: Date): boolean {
  return status === 'leased' && begun < epoch && leaseUntil !== null && leaseUntil >= at
}

/** Who else works on it: those who only have it ready do not. */
export function othersAtWork(seats: readonly Seat[], me: string): string[] {
  return seats.flatMap(({ begun, epoch, holderId, status }) =>
    status === 'leased' && begun === epoch && holderId !== null && holderId !== me
      ? [holderId]
      : [],
  )
}

function seatFor(asker: Asker, seats: readonly Seat[]): Standing['seat'] {
  const own = seats.filter((seat) => seat.holderId === asker.me)
  if (own.some((seat) => seat.status === 'leased')) return 'mine'
  if (own.some((seat) => seat.status === 'done')) return 'used'
  const phases = openTo(asker)
  const open = seats.some((seat) => phases.includes(seat.phase) && isOpen(seat, asker))
  return open ? 'free' : 'taken'
}

/** The phases of which this person may take a seat now, as far as the stage goes; the first is taken first. */
export function openTo({ apart, instance: { stage } }: Pick<Asker, 'apart' | 'instance'>): Phase[] {
  const phase = phaseAt[stage]
  if (!phase) return []
  return apart ? [phase, 'second_review'] : [phase]
}
