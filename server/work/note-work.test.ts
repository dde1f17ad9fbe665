import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { slot, spent } from '#server/db/schema.ts'
import { newWorld, testDb } from '#server/testing/world.ts'

import { addWork, idleAfter } from './note-work.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const rowsOf = (world: World, instanceId: string) =>
  world.db.select().from(spent).where(eq(spent.instanceId, instanceId))

const startsAgo = (world: World, instanceId: string, seconds: number) =>
  world.db
    .update(slot)
    .set({ begunAt: sql`now() - make_interval(secs => ${seconds})` })
    .where(eq(slot.instanceId, instanceId))

it('adds up the time between signs of work without the gaps that were idle, in whatever order they come', async () => {
  const world = await newWorld()
  const { db } = world
  const { asOwner } = await testDb()
  const { key, instanceId } = await world.instance('review')
  const lease = await world.take('rosa', key)
  const begun = Date.parse('2026-11-22T08:00:00Z')
  const me = world.idOf('rosa')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -50, max: 400 })), {
        minLength: 1,
        maxLength: 12,
      }),
      async (gaps) => {
        await asOwner((owner) => owner.delete(spent).where(eq(spent.instanceId, instanceId)))
        await db.update(slot).set({ begunAt: new Date(begun) })
        let last = begun
        let at = begun
        let active = 0
        for (const gap of gaps) {
          at += gap * 1000
          const now = sql`${new Date(at).toISOString()}::timestamptz`
          await addWork(db, { instanceId, lease, me, now })
          const since = (at - last) / 1000
          if (since >= 0 && since <= idleAfter) active += since
          last = Math.max(last, at)
        }
        const [row] = await rowsOf(world, instanceId)
        expect(row?.beats).toBe(gaps.length)
        expect(row?.seconds).toBeCloseTo(active, 6)
      },
    ),
    { numRuns: 40 },
  )
})

it('counts from the moment the work was begun, for whoever sits there and for nobody else', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('review')
  const lease = await world.takeAhead('rosa', key)
  const beat = (name: string, of = lease) =>
    world.as(name).work.noteWork({ ...world.at(key), lease: of })
  await beat('rosa')
  await beat('remi')
  expect(await rowsOf(world, instanceId)).toEqual([])

  await world.take('rosa', key)
  await startsAgo(world, instanceId, 40)
  await beat('rosa')
  await beat('rosa', { ...lease, epoch: 2 })
  await beat('lena')
  expect(await rowsOf(world, instanceId)).toMatchObject([
    { personId: world.idOf('rosa'), phase: 'review', round: 1, beats: 1 },
  ])
  const [row] = await rowsOf(world, instanceId)
  expect(row?.seconds).toBeGreaterThanOrEqual(40)
  expect(row?.seconds).toBeLessThan(idleAfter)
})

it('takes the decision for a sign only where there was none, and none after it', async () => {
  const world = await newWorld()
  const quick = await world.instance('review')
  const slow = await world.instance('review')
  for (const { key, instanceId } of [quick, slow]) {
    const lease = await world.take('rosa', key)
    await startsAgo(world, instanceId, 30)
    if (key === slow.key) await world.as('rosa').work.noteWork({ ...world.at(key), lease })
    await world.db
      .update(spent)
      .set({ at: sql`now() - interval '20 seconds'` })
      .where(eq(spent.instanceId, instanceId))
    await world.submit('rosa', key)
    await world.as('rosa').work.noteWork({ ...world.at(key), lease })
  }
  const of = async (id: string) => (await rowsOf(world, id)).map(({ beats }) => beats)
  expect([await of(quick.instanceId), await of(slow.instanceId)]).toEqual([[1], [1]])
  const [row] = await rowsOf(world, quick.instanceId)
  expect(row?.seconds).toBeGreaterThanOrEqual(30)
})
