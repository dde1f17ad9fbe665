import { randomInt } from 'node:crypto'

import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { firstSight, instance, slot } from '#server/db/schema.ts'
import { plant } from '#server/gold/plant.ts'
import { freeAhead, isAhead } from '#server/people/free-ahead.ts'
import { spacesOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import { stops } from '#shared/people/terms.ts'
import { type Lease, partFor, Phase, phases, roleFor } from '#shared/work/phase.ts'

import { actOn, actOnFound } from './act-on.ts'
import { begunIn, leaseEnd } from './fence.ts'
import { lockNext } from './lock-next.ts'
import type { Scene } from './scene.ts'
import { seatIs } from './seat-is.ts'
import { isOpen, isReady, mustAllow, openTo, type Seat, standingOf } from './standing-of.ts'
import { inHand, waitingFor, type Wanted, type Worker, workerOf } from './waiting.ts'

export const Take = z.object({
  project: z.string(),
  phase: Phase.optional(),
  key: z.string().optional(),
  /** What is in hand, or decided and on its way: never what is asked for. */
  besides: z.array(z.string()).max(100).default([]),
  /** To have the next one ready: a short lease that nobody's work depends on, begun by taking its `key`. */
  ahead: z.boolean().default(false),
})

/** A lease taken ahead is renewed while its person works. */
const aheadMinutes = 5

interface Taken {
  key: string
  lease: Lease
}

/** Takes the next instance (of a phase, or exactly `key`) under a lease. Asked again, gives the caller's own lease back. */
export async function take(context: MemberContext, input: z.infer<typeof Take>): Promise<Taken> {
  const taken = await takeNext(context, input)
  await plant(context, taken.lease.phase)
  return taken
}

async function takeNext(context: MemberContext, input: z.infer<typeof Take>): Promise<Taken> {
  const { ahead, besides } = input
  if (input.key !== undefined) {
    const taken = await takeThis(context, { key: input.key, phase: input.phase, ahead })
    if (ahead) await freeOtherAhead(context, taken.key)
    return taken
  }

  const part = input.phase && partFor[input.phase]
  const wanted = phases.filter((phase) =>
    part === 'author' ? partFor[phase] === part : !input.phase || phase === input.phase,
  )
  const mine = wanted.filter((phase) => context.member.roles.includes(roleFor[phase]))
  if (mine.length === 0) throw new Refusal('not_yours')
  const worker = workerOf(context)
  if (ahead && !worker.terms.stopped) await beginInHand(context, besides)
  const [held] = await inHand(context.db, worker, { phases: mine, besides })
  if (held) return takeThis(context, { key: held.key, ahead })

  const { stopped } = worker.terms
  if (stopped) throw new Refusal(stopped)
  const taken = await takeFirst(context, { worker, ahead, phases: mine, besides, polite: ahead })
  if (ahead) await freeOtherAhead(context, taken.key)
  return taken
}

const tries = 5
const lastFew = 16

interface Search extends Wanted {
  worker: Worker
  ahead: boolean
}

/** Takes the first that nobody is quicker at. Only where nothing else is left it waits for those that others act on. */
async function takeFirst(context: MemberContext, { ahead, worker, ...wanted }: Search) {
  for (let i = 0; i < tries; i++) {
    const taken = await takeNextFree(context, { ahead, worker, ...wanted }).catch(refusalIn)
    if (taken === null) break
    if (!(taken instanceof Refusal)) return taken
  }
  for (const { key, phase } of await waitingFor(context.db, worker, {
    ...wanted,
    limit: lastFew,
  })) {
    const taken = await takeThis(context, { key, phase, ahead }).catch(refusalIn)
    if (!(taken instanceof Refusal)) return taken
  }
  throw new Refusal('no_work')
}

function takeNextFree(context: MemberContext, { ahead, worker, ...wanted }: Search) {
  return actOnFound(context, {
    counts: !ahead,
    find: (tx) => lockNext(tx, worker, wanted),
    run: (scene, { phase }) => sit(scene, { phase, ahead }),
  })
}

/** Somebody may be quicker; then the next one is tried. Who is stopped gets none. */
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal && !stops.some((stop) => stop === error.code)) return error
  throw error
}

interface Asked {
  phase?: Phase | undefined
  ahead: boolean
}

function takeThis(context: MemberContext, { key, ...asked }: Asked & { key: string }) {
  return actOn(context, {
    verb: 'take',
    counts: !asked.ahead,
    input: { key },
    run: (scene) => sit(scene, asked),
  })
}

/** Takes a seat of an instance, or takes my own again. */
async function sit(found: Scene, { ahead, phase }: Asked): Promise<Taken> {
  const scene = asAsked(found, phase)
  const open = openTo(scene)
  if (phase && !open.includes(phase))
    throw new Refusal('illegal_move', { stage: scene.instance.stage })
  const { seats, standing } = await standingOf(scene.tx, scene)
  const mine = seats.find((seat) => seat.holderId === scene.me && seat.status === 'leased')
  const begun = mine !== undefined && mine.begun === mine.epoch
  if (!begun) mustAllow(mine ? { ...standing, seat: 'free' } : standing, 'take')
  if (mine) return { key: found.instance.key, lease: await hold(scene, mine, ahead) }
  const vacant = seats.filter((seat) => open.includes(seat.phase) && isOpen(seat, scene))
  const nobodys = vacant.filter((seat) => !isReady(seat, scene.at))
  const all = nobodys.length > 0 || ahead ? nobodys : vacant
  const first =
    all.find((seat) => seat.phase === phase) ??
    all.find((seat) => seat.assigneeId === scene.me) ??
    all.find((seat) => seat.phase === open[0]) ??
    all[0]
  const free = all.filter((seat) => seat.phase === first?.phase)
  // Any of the open seats: the number of the seat must not tell whether another checker has one.
  const kept = free.filter((seat) => seat.assigneeId === scene.me)
  const choice = kept.length > 0 ? kept : free
  const seat = choice[choice.length > 1 ? randomInt(choice.length) : 0]
  if (!seat) throw new Refusal('slot_taken')
  await noteSight(found, seat)
  return { key: found.instance.key, lease: await hold(scene, seat, ahead) }
}

/** Who asks for a seat of the check sees the instance as it is, unless the second seat is theirs already. */
function asAsked(scene: Scene, phase: Phase | undefined): Scene {
  if (!scene.apart || scene.apart.holds || !phase || partFor[phase] === 'author') return scene
  return { ...scene, instance: scene.apart.truth, apart: null }
}

/** From any other seat the first review of a drawn instance is seen, so the second is not for this person any more. */
async function noteSight(scene: Scene, seat: Seat): Promise<void> {
  const { apart, me, tx } = scene
  const { doubled, instanceId } = apart?.truth ?? scene.instance
  if (!doubled || seat.phase === 'second_review') return
  await tx.insert(firstSight).values({ instanceId, personId: me }).onConflictDoNothing()
}

/**
 * Takes a seat, or makes my own lease on it last its full time again; refused where someone was quicker. What is in hand
 * already is not held longer because the next one was asked for ahead.
 */
async function hold(scene: Scene, seat: Seat, ahead: boolean): Promise<Lease> {
  const own = seat.status === 'leased' && seat.holderId === scene.me
  if (own && ahead && seat.begun === seat.epoch) return leaseOf(seat)
  const epoch = own ? seat.epoch : seat.epoch + 1
  const minutes = scene.policy.leaseMinutes
  const [held] = await scene.tx
    .update(slot)
    .set({
      status: 'leased',
      holderId: scene.me,
      epoch,
      ...(ahead ? {} : begunIn(epoch)),
      leaseUntil: leaseEnd(ahead ? Math.min(aheadMinutes, minutes) : minutes),
    })
    .where(
      and(
        seatIs(seat.instanceId, seat),
        eq(slot.epoch, seat.epoch),
        sql`(${slot.status} = 'free' or (${slot.status} = 'leased'
          and (${slot.holderId} = ${scene.me} or ${slot.leaseUntil} < now()
            or (${!ahead}::boolean and ${slot.begun} < ${slot.epoch}))))`,
      ),
    )
    .returning()
  if (!held) throw new Refusal('slot_taken')
  return leaseOf(held)
}

/**
 * What a person says they have in hand is begun, though the page that shows it has not come to say so: who decides at once
 * and goes on keeps the seat.
 */
async function beginInHand(context: MemberContext, keys: string[]): Promise<void> {
  await context.db
    .update(slot)
    .set({ begun: sql`${slot.epoch}`, begunAt: sql`now()` })
    .where(and(ofMine(context, inArray(instance.key, keys)), isAhead))
}

/** One ahead is enough for a person: any other goes back to where it was. */
async function freeOtherAhead(context: MemberContext, key: string): Promise<void> {
  await freeAhead(context.db, ofMine(context, ne(instance.key, key)))
}

function ofMine(context: MemberContext, which: SQL): SQL | undefined {
  const worker = workerOf(context)
  const spaces = spacesOf(worker)
  const those = context.db
    .select({ id: instance.instanceId })
    .from(instance)
    .where(and(inArray(instance.projectId, spaces), which))
  return and(
    inArray(slot.projectId, spaces),
    eq(slot.holderId, worker.me),
    inArray(slot.instanceId, those),
  )
}

function leaseOf({ round, phase, slot: number, epoch, leaseUntil }: Seat): Lease {
  if (!leaseUntil) throw new Refusal('slot_taken')
  return { round, phase, slot: number, epoch, until: leaseUntil.toISOString() }
}
