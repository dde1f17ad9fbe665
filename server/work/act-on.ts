import { and, eq } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { breachOf } from '#server/db/breach.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { idempotency } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { isCopy, judgeAnswer } from '#server/gold/judge-answer.ts'
import { sha256 } from '#server/instance/event-hash.ts'
import { ring } from '#server/live/bus.ts'
import { Refusal, type RefusalCode } from '#shared/errors.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'

import { instanceIdOf, lockScene, type Scene } from './scene.ts'

/**
 * What a verb does to one instance. With a `requestKey` in the input the same request has one effect and one answer, however
 * often it comes. `keep` saves what the person typed when the act is refused for a reason that is not theirs to mend here: as
 * the state of the draft that has the name of the request, so that the page knows it again.
 */
export interface Act<T> {
  verb: string
  input: { key: string; requestKey?: string }
  run: (scene: Scene) => Promise<T>
  keep?: (db: Db, instanceId: string) => Promise<void>
  /** True: where the person has a cap for the day, their acts of this kind wait for one another. */
  counts?: boolean
}

const worthKeeping = new Set<RefusalCode>([
  'stale',
  'frozen',
  'illegal_move',
  'lease_lost',
  'round_closed',
  'checked_it',
  'own_work',
  'has_errors',
  'not_viewed',
  'too_soon',
])

/** Runs a verb in one transaction on its locked instance. */
export async function actOn<T>(context: MemberAct, act: Act<T>): Promise<T> {
  const { db } = context
  const instanceId = await instanceIdOf(db, context, act.input.key)
  try {
    const answer = await transact(db, (tx) =>
      once(tx, { act, instanceId, actorId: context.actor.personId }, async () => {
        const scene = await lockScene(tx, context, { instanceId, counts: act.counts ?? false })
        const done = await act.run(scene)
        if (isCopy(scene.instance)) await judgeAnswer(scene)
        return done
      }),
    )
    ring(db)
    return answer
  } catch (error) {
    const told = breachOf(error)
    if (told instanceof Refusal && worthKeeping.has(told.code)) await act.keep?.(db, instanceId)
    throw told
  }
}

/** Runs a verb on an instance that the same transaction finds, and has locked; null where it finds none. */
export async function actOnFound<T, Found extends { instanceId: string }>(
  context: MemberAct,
  act: {
    counts: boolean
    find: (tx: Tx) => Promise<Found | null>
    run: (scene: Scene, found: Found) => Promise<T>
  },
): Promise<T | null> {
  const { db } = context
  try {
    const answer = await transact(db, async (tx) => {
      const found = await act.find(tx)
      return found && act.run(await lockScene(tx, context, { ...found, counts: act.counts }), found)
    })
    if (answer !== null) ring(db)
    return answer
  } catch (error) {
    throw breachOf(error)
  }
}

interface Request<T> {
  act: Act<T>
  instanceId: string
  actorId: string
}

async function once<T>(tx: Tx, request: Request<T>, run: () => Promise<T>): Promise<T> {
  const { verb, input } = request.act
  if (input.requestKey === undefined) return run()

  const requestHash = sha256(canonicalJson({ verb, input }))
  const { instanceId, actorId } = request
  const mine = and(
    eq(idempotency.instanceId, instanceId),
    eq(idempotency.actorId, actorId),
    eq(idempotency.key, input.requestKey),
  )
  const begun = await tx
    .insert(idempotency)
    .values({ instanceId, actorId, key: input.requestKey, requestHash })
    .onConflictDoNothing()
    .returning({ key: idempotency.key })
  if (begun.length === 0) {
    const [before] = await tx.select().from(idempotency).where(mine)
    if (before?.requestHash !== requestHash) throw new Refusal('key_reused')
    return JSON.parse(before.response ?? 'null') as T
  }
  const answer = await run()
  await tx
    .update(idempotency)
    .set({ response: JSON.stringify(answer ?? null) })
    .where(mine)
  return answer
}
