import { randomUUID } from 'node:crypto'

import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { projectEvent } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'

type World = Awaited<ReturnType<typeof newWorld>>

function lead(world: World) {
  const { project } = world
  const { people } = world.as('lena')
  const ids = (names: string[]) => names.map((name) => world.idOf(name))
  return {
    set: (id: string, name: string, names: string[]) =>
      people.setGroup({ project, group: { id, name, people: ids(names) } }),
    remove: (id: string) => people.removeGroup({ project, group: id }),
    groups: async () =>
      (await people.groups({ project })).map((one) => [
        one.name,
        one.people.map((id) => id.split('-')[0]),
      ]),
  }
}

async function acts(world: World) {
  const rows = await world.db
    .select({ act: projectEvent.act })
    .from(projectEvent)
    .where(eq(projectEvent.projectId, world.projectId))
    .orderBy(asc(projectEvent.seq))
  return rows.map(({ act }) => act)
}

it('is made, renamed, given other people and removed, and each change is told once', async () => {
  const world = await newWorld()
  const { groups, remove, set } = lead(world)
  const [physics, night] = [randomUUID(), randomUUID()]
  await set(physics, 'Physics', ['rosa', 'cleo'])
  await set(physics, 'Physics', ['cleo', 'rosa'])
  await set(night, 'Night shift', [])
  expect(await groups()).toEqual([
    ['Night shift', []],
    ['Physics', ['cleo', 'rosa']],
  ])
  await set(physics, ' Optics ', ['rosa', 'carl', 'carl'])
  expect(await groups()).toEqual([
    ['Night shift', []],
    ['Optics', ['carl', 'rosa']],
  ])
  await remove(night)
  await remove(night)
  expect(await groups()).toEqual([['Optics', ['carl', 'rosa']]])
  expect(await acts(world)).toEqual(['set_group', 'set_group', 'set_group', 'remove_group'])
})

it('has a name of its own, and people of its project only', async () => {
  const world = await newWorld()
  const other = await newWorld()
  const { groups, set } = lead(world)
  await set(randomUUID(), 'Physics', ['rosa'])
  expect(await refusalOf(set(randomUUID(), 'Physics', []))).toBe('name_taken')
  const group = { id: randomUUID(), name: 'Theirs', people: [other.idOf('rosa')] }
  const strange = world.as('lena').people.setGroup({ project: world.project, group })
  expect(await refusalOf(strange)).toBe('not_found')
  await lead(other).set(randomUUID(), 'Physics', ['rosa'])
  expect(await groups()).toEqual([['Physics', ['rosa']]])
  expect(await acts(world)).toEqual(['set_group'])
})
