import { and, eq } from 'drizzle-orm'

import { event, instance } from '#server/db/schema.ts'
import { eventHash } from '#server/instance/event-hash.ts'
import { Refusal } from '#shared/errors.ts'
import { type Act, after, type Move, moves } from '#shared/lifecycle/lifecycle.ts'

import type { InstanceRecord, Scene } from './scene.ts'

/**
 * What happened, by which move or act, and what else of the instance's summary changes with it. A `quiet` one leaves the
 * time of the last change as it was, because that time would tell a checker of another's vote.
 */
export interface Happening {
  move: Move | Act
  payload: Record<string, unknown>
  changes?: Partial<InstanceRecord>
  quiet?: boolean
}

/** Writes the event, moves the instance where the lifecycle says, and keeps the scene up to date. */
export async function record(scene: Scene, happening: Happening): Promise<void> {
  const { tx, at } = scene
  const now = scene.apart?.truth ?? scene.instance
  const { move } = happening
  const payload = scene.apart?.holds ? { ...happening.payload, beside: true } : happening.payload
  const to = isMove(move) ? after(now.stage, move) : now.stage
  if (to === null) throw new Refusal('illegal_move', { stage: now.stage })

  const [before] = await tx
    .select({ hash: event.hash })
    .from(event)
    .where(and(eq(event.instanceId, now.instanceId), eq(event.seq, now.seq)))
  if (!before) throw new Error(`The events of ${now.instanceId} do not reach ${now.seq}`)
  const fields = {
    instanceId: now.instanceId,
    seq: now.seq + 1,
    from: now.stage,
    move,
    to,
    actorId: scene.me,
    round: now.round,
    at,
    payload,
  }
  const hash = eventHash(before.hash, fields)
  await tx.insert(event).values({ ...fields, prevSeq: now.seq, prevHash: before.hash, hash })

  if (scene.apart) return recordBeside(scene, happening, fields.seq)
  const changes = {
    ...happening.changes,
    seq: fields.seq,
    stage: to,
    ...(to === now.stage ? {} : { stageSince: at }),
    ...(happening.quiet ? {} : { updatedAt: at }),
  }
  await tx.update(instance).set(changes).where(eq(instance.instanceId, now.instanceId))
  scene.instance = { ...now, ...changes }
}

/** What happens in the second seat changes nothing of the instance but the number of its last event. */
async function recordBeside(scene: Scene, { changes }: Happening, seq: number): Promise<void> {
  const { instanceId } = scene.instance
  await scene.tx.update(instance).set({ seq }).where(eq(instance.instanceId, instanceId))
  scene.instance = { ...scene.instance, ...changes, seq }
  if (scene.apart) scene.apart = { ...scene.apart, truth: { ...scene.apart.truth, seq } }
}

function isMove(move: Move | Act): move is Move {
  return moves.some((one) => one === move)
}
