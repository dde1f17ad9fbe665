import { deepStrictEqual as same } from 'node:assert'

import { and, eq, inArray, sql } from 'drizzle-orm'

import { goldAnswer, goldCopy, instance, slot } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import { dossiersOf } from '#server/verify/dossier.ts'
import type { Quality } from '#shared/check/quality.ts'
import type { Role } from '#shared/people/role.ts'
import type { Lease } from '#shared/work/phase.ts'

import type { Cast, Rules } from './cast.ts'
import { domains } from './deed.ts'
import type { World } from './requests.ts'

/** A gold copy that a person has not answered: in hand, ready, or waiting in their queue. */
interface Copy {
  key: string
  instanceId: string
  role: Role
  held: 'no' | 'ahead' | 'begun'
}

/** The gold copies of a story. They are made by chance, so what is there is read; what must hold of them is not. */
export class GoldDesk {
  readonly template: string
  private copies = new Map<string, Copy>()
  private readonly leases = new Map<string, Lease>()
  private readonly answered = new Set<string>()

  private constructor(template: string) {
    this.template = template
  }

  /** A template by people who have nothing else to do here, and as much gold as may be given. */
  static async begin(world: World, { votes }: Rules): Promise<GoldDesk> {
    await world.join('tess', ['checker'])
    const { key, instanceId } = await world.instance()
    await world.submit('remi', key)
    await world.vote('cyril', key, 'high')
    if (votes === 2) await world.vote('tess', key, 'high')
    const lena = world.as('lena').gold
    await lena.mark({ ...world.request(key), verdict: 'high', reason: 'Plain as day.' })
    const settings = { share: 50, seed: world.suffix, tells: 'never' as const }
    await lena.configure({ project: world.project, settings })
    return new GoldDesk(instanceId)
  }

  /** Reads who has which copy. Nobody has another's, and none is answered twice. */
  async read({ db, idOf, projectId }: World, names: readonly string[]): Promise<void> {
    const rows = await db
      .select({ copy: goldCopy, key: instance.key, seat: slot, answer: goldAnswer.personId })
      .from(goldCopy)
      .innerJoin(instance, eq(instance.instanceId, goldCopy.copyId))
      .innerJoin(
        slot,
        and(
          eq(slot.instanceId, goldCopy.copyId),
          eq(slot.round, 1),
          sql`${slot.phase} = ${goldCopy.phase}`,
          inArray(slot.status, ['free', 'leased']),
        ),
      )
      .leftJoin(goldAnswer, eq(goldAnswer.instanceId, goldCopy.copyId))
      .where(eq(goldCopy.projectId, projectId))
    this.copies = new Map()
    for (const { answer, copy, key, seat } of rows) {
      const who = names.find((name) => idOf(name) === copy.personId)
      if (who === undefined) throw new Error(`A copy for ${copy.personId}`)
      if (seat.holderId !== null) same(seat.holderId, copy.personId)
      if (answer !== null) continue
      same(this.answered.has(copy.copyId), false)
      const before = this.copies.get(who)
      const held = seat.holderId === null ? 'no' : seat.begun < seat.epoch ? 'ahead' : 'begun'
      if (before && before.held !== 'no') continue
      const role = copy.phase === 'check' ? 'checker' : 'reviewer'
      this.copies.set(who, { key, instanceId: copy.copyId, role, held })
    }
  }

  isBegun(who: string): boolean {
    return this.copies.get(who)?.held === 'begun'
  }

  isAhead(who: string): boolean {
    return this.copies.get(who)?.held === 'ahead'
  }

  /** The copy that a person's queue gives, if there is one. */
  waitingFor(who: string, cast: Cast): string | null {
    const copy = this.copies.get(who)
    if (!copy || !cast.may(who, copy.role)) return null
    return cast.stop(who) === null && cast.isSkilled(who, domains[0]) ? copy.key : null
  }

  begunBy(who: string): string | null {
    return this.isBegun(who) ? (this.copies.get(who)?.key ?? null) : null
  }

  took(who: string, lease: Lease): void {
    this.leases.set(who, lease)
  }

  /** Answers to the copy that a person has begun; null where there is none. Nothing that is counted changes by it. */
  async answer(
    world: World,
    who: string,
    quality: Quality,
  ): Promise<{ refusal: string | null } | null> {
    const copy = this.copies.get(who)
    const lease = this.leases.get(who)
    if (!copy || !lease || copy.held !== 'begun') return null
    const before = await countedIn(world)
    const refusal = await refusalOf(
      copy.role === 'reviewer' ? world.submit(who, copy.key) : world.vote(who, copy.key, quality),
    )
    same(await countedIn(world), before)
    if (refusal !== null) return { refusal }
    this.answered.add(copy.instanceId)
    same(await world.db.$count(goldAnswer, eq(goldAnswer.instanceId, copy.instanceId)), 1)
    const [dossier] = await dossiersOf(world.db, [copy.instanceId])
    if (!dossier) throw new Error('The copy is gone')
    same(breachesOf(dossier), [])
    return { refusal }
  }
}

/** All that a lead reads about the work but who is at it. */
async function countedIn(world: World) {
  const { people: _, ...counted } = await world
    .as('lena')
    .progress.overview({ project: world.project })
  return counted
}
