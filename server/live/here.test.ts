import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { presence } from '#server/db/schema.ts'
import { newWorld } from '#server/testing/world.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'
import { isVoting } from '#shared/view/sees.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const comes = (world: World, name: string, key: string) => world.as(name).live.here(world.at(key))
const leaves = (world: World, name: string, key: string) =>
  world.as(name).live.here({ ...world.at(key), leaves: true })

it('shows who has an instance open and who works on it, until they leave or are not heard of', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('review')
  await world.take('rosa', key)
  expect(await comes(world, 'rosa', key)).toEqual([])
  const rosa = { id: world.idOf('rosa'), name: 'rosa', edits: true }
  expect(await comes(world, 'remi', key)).toEqual([rosa])
  expect(await comes(world, 'lena', key)).toEqual([
    { id: world.idOf('remi'), name: 'remi', edits: false },
    rosa,
  ])
  await leaves(world, 'remi', key)
  expect(await comes(world, 'lena', key)).toEqual([rosa])
  await world.db
    .update(presence)
    .set({ at: new Date(0) })
    .where(eq(presence.instanceId, instanceId))
  expect(await comes(world, 'lena', key)).toEqual([])
})

it.each(stages.filter(isVoting))('shows nobody to anybody at %s', async (stage) => {
  const world = await newWorld()
  await world.join('both', ['lead', 'checker'])
  const { key } = await world.instance(stage)
  const names = ['rosa', 'remi', 'cleo', 'carl', 'cora', 'lena', 'both']
  for (const name of names) await comes(world, name, key)
  for (const name of names) expect(await comes(world, name, key)).toEqual([])
  expect(await world.db.select().from(presence)).not.toContainEqual(
    expect.objectContaining({ personId: world.idOf('cora') }),
  )
})

it('lets those who may check later neither see who revises nor be seen, and ends what was shown with the hand-over', async () => {
  const world = await newWorld()
  const { key } = await world.instance('review')
  await comes(world, 'cleo', key)
  await comes(world, 'rosa', key)
  expect(await comes(world, 'cleo', key)).toEqual([])
  expect(await comes(world, 'remi', key)).toMatchObject([{ name: 'rosa' }])
  await world.submit('rosa', key)
  expect(await comes(world, 'remi', key)).toEqual([])
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  await comes(world, 'cleo', key)
  expect((await comes(world, 'remi', key)).map(({ name }) => name)).toContain('cleo')
})

it('shows nobody at a drawn instance until both of its reviews are in', async () => {
  const world = await newWorld()
  await world.join('rita', ['reviewer'])
  const { key } = await world.instance('review')
  await world.drawAll()
  const names = ['rosa', 'remi', 'rita', 'lena']
  const seen = async () => {
    for (const name of names) await comes(world, name, key)
    const all = await Promise.all(names.map((name) => comes(world, name, key)))
    return all.flat().length
  }
  await world.take('rosa', key)
  await world.take('remi', key)
  expect(await seen()).toBe(0)
  await world.submit('remi', key)
  expect(await seen()).toBe(0)
  await world.submit('rosa', key)
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  expect(await seen()).toBe(12)
})
