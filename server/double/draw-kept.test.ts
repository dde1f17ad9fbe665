import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { drawn, instance, slot } from '#server/db/schema.ts'
import { listings, newGoldWorld } from '#server/testing/gold-world.ts'
import { newWorld } from '#server/testing/world.ts'

import { drawEverywhere } from './draw-double.ts'

it('draws by the records as they came, whatever a lead specifies or a review makes of them', async () => {
  const world = await newWorld()
  const { project } = world
  const keys = []
  for (let i = 0; i < 6; i++) {
    const { key } = await world.instance('review', { domain: i < 3 ? 'math' : 'physics' })
    keys.push(key)
  }
  await world.setPolicy({ double: { percent: 34, seed: 'a seed', stratified: true } })
  const preview = () => world.as('lena').project.previewDraw({ project })
  const before = await preview()
  expect(before).toMatchObject({ stays: 2, opens: 0, closes: 0, late: 0 })
  const drawnNow = async () =>
    (await world.db.select().from(drawn).where(eq(drawn.projectId, world.projectId)))
      .map(({ instanceId }) => instanceId)
      .toSorted()
  const first = await drawnNow()

  const filter = { domain: 'math' }
  await world.as('lena').revision.specify({ project, filter, specification: 'text > text+image*1' })
  const picture = [{ kind: 'inline' as const, key: 'image1', value: 'x' }]
  const question = { text: 'What is <image1>?', media: picture }
  for (const key of keys.slice(3))
    await world.submit('rosa', key, { question, domain: 'chemistry' })
  expect(await preview()).toEqual(before)
  await drawEverywhere(world.db)
  expect(await drawnNow()).toEqual(first)
})

it('gives a gold copy of a drawn template no second seat, and none to who could review the template again', async () => {
  const world = await newGoldWorld()
  const { db } = world
  const template = await world.instance('review', listings('2'))
  await world.setPolicy({ double: { percent: 100, seed: 'a seed', stratified: false } })
  await world.submit('rosa', template.key)
  await world.vote('cleo', template.key, 'high')
  await world.vote('carl', template.key, 'high')
  const known = { verdict: 'high' as const, reason: 'Plain as day.' }
  await world.as('lena').gold.mark({ ...world.request(template.key), ...known })
  await world.join('rita', ['reviewer'])
  const seat = { ...world.at(template.key), person: world.idOf('rita') }
  await world.as('lena').work.assignSecond(seat)
  await world.give({ remi: 'review' })
  // To remi it stands at review.
  await expect(world.earn('remi', 'review')).rejects.toThrow('No gold was given')

  const { key, lease } = await world.as('rita').work.take(world.at(template.key))
  expect([key, lease.phase]).toEqual([template.key, 'second_review'])
  await world.submit('rita', template.key)
  const copy = await world.earn('remi', 'review')
  await drawEverywhere(db)
  const [row] = await db.select().from(instance).where(eq(instance.instanceId, copy.instanceId))
  expect(row?.doubled).toBe(false)
  const seats = await db.select().from(slot).where(eq(slot.instanceId, copy.instanceId))
  expect(seats.map(({ phase }) => phase)).toEqual(['review'])
  expect(await db.$count(drawn, eq(drawn.instanceId, copy.instanceId))).toBe(0)
})
