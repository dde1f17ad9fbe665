import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { instance } from '#server/db/schema.ts'
import { newWorld } from '#server/testing/world.ts'
import { openTerms } from '#shared/people/terms.ts'
import { phases } from '#shared/work/phase.ts'

import { lockNext } from './lock-next.ts'
import { waitingFor } from './waiting.ts'

const waits = [
  ['review', 'nothing'],
  ['review', 'nothing'],
  ['review', 'skip'],
  ['review', 'skip'],
  ['review', 'ahead'],
  ['review', 'keep'],
  ['review', 'keep for another'],
  ['returned', 'nothing'],
  ['returned', 'keep'],
  ['check', 'nothing'],
  ['check', 'nothing'],
  ['check', 'skip'],
  ['check', 'ahead'],
  ['check', 'keep'],
  ['tie_break', 'nothing'],
  ['tie_break', 'skip'],
] as const

/** Somebody who may review and check, before a queue with everything that moves an instance to its front or its back. */
async function newQueue() {
  const world = await newWorld()
  await world.join('mona', ['reviewer', 'checker'])
  const ids: string[] = []
  for (const [stage, deed] of waits) {
    const { instanceId, key } = await world.instance(stage)
    ids.push(instanceId)
    const at = world.at(key)
    const assign = (name: string) =>
      world.as('lena').work.assign({ ...at, person: world.idOf(name) })
    if (deed === 'skip') {
      const { lease } = await world.as('mona').work.take(at)
      await world.as('mona').work.release({ ...at, lease, reason: 'too_long' })
    }
    if (deed === 'ahead') await world.takeAhead(stage === 'review' ? 'remi' : 'cora', key)
    if (deed === 'keep') await assign('mona')
    if (deed === 'keep for another') await assign('remi')
  }
  return { ...world, ids }
}

it('is the beginning of the whole queue, in its order', async () => {
  const { db, drawAll, idOf, ids, projectId } = await newQueue()
  const worker = { me: idOf('mona'), projectId, terms: openTerms }
  const queue = async (limit: number) =>
    (await waitingFor(db, worker, { phases, limit })).map((one) => [one.instanceId, one.phase])
  const due = fc.constantFrom(null, new Date('2030-01-02'), new Date('2030-03-04'))
  const ranks = fc.array(fc.record({ priority: fc.nat(2), dueAt: due }), {
    minLength: ids.length,
    maxLength: ids.length,
  })
  const holds = fc.asyncProperty(ranks, fc.integer({ min: 1, max: 6 }), async (given, limit) => {
    for (const [i, rank] of given.entries())
      await db
        .update(instance)
        .set(rank)
        .where(eq(instance.instanceId, ids[i] ?? ''))
    const whole = await queue(100)
    expect(whole.length).toBeGreaterThan(10)
    expect(await queue(limit)).toEqual(whole.slice(0, limit))
    const next = await db.transaction((tx) => lockNext(tx, worker, { phases }))
    expect([next?.instanceId, next?.phase]).toEqual(whole[0])
  })
  await fc.assert(holds, { numRuns: 15 })
  await drawAll()
  await fc.assert(holds, { numRuns: 15 })
})
