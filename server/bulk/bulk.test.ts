import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { instance, projectEvent } from '#server/db/schema.ts'
import { all, begin, jobNow, keptFor, moves, run, some, work } from '#server/testing/bulk-steps.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import type { BulkAct } from '#shared/bulk/bulk.ts'

it('shares instances out evenly, as the preview said', async () => {
  const world = await newWorld()
  const made = await some(world, 5)
  const act: BulkAct = { kind: 'assign', to: [world.idOf('rosa'), world.idOf('remi')] }
  const told = await world.as('lena').bulk.preview({ project: world.project, act, which: all })
  expect(told).toMatchObject({ total: 5, done: 5, same: 0, refused: [] })
  expect(told.people.map(({ name, count }) => [name, count])).toEqual([
    ['remi', 2],
    ['rosa', 3],
  ])
  const job = await run(world, act)
  expect(job).toMatchObject({ state: 'done', total: 5, by: 'lena', canUndo: true })
  expect(job.counts).toMatchObject({ done: 5, waiting: 0 })
  const kept = await Promise.all(made.map(({ instanceId }) => keptFor(world, instanceId)))
  expect(kept.flat()).toEqual(['rosa', 'remi', 'rosa', 'remi', 'rosa'])

  const again = await world.as('lena').bulk.preview({ project: world.project, act, which: all })
  expect(again).toMatchObject({ total: 5, done: 0, same: 5, people: [] })
  const acts = await world.db.select().from(projectEvent)
  expect(acts.filter(({ projectId }) => projectId === world.projectId)).toMatchObject([
    { act: 'bulk', payload: { kind: 'assign', instances: 5 } },
  ])
})

it('fills both seats of a check with two people, and leaves out whoever may not', async () => {
  const world = await newWorld()
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const { instanceId } = await world.instance('check')
  const to = ['rosa', 'cleo', 'carl', 'cora'].map((name) => world.idOf(name))
  await run(world, { kind: 'assign', to })
  expect(await keptFor(world, instanceId)).toEqual(['cleo', 'carl'])
})

it('says before and after who may do nothing of it, and why', async () => {
  const world = await newWorld()
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const [checking] = await some(world, 1, 'check')
  const [over] = await some(world, 1, 'signed_off')
  const taken = await world.instance()
  await world.take('remi', taken.key)
  const act: BulkAct = { kind: 'assign', to: [world.idOf('rosa')] }
  const told = await world.as('lena').bulk.preview({ project: world.project, act, which: all })
  expect(told).toMatchObject({ total: 3, done: 0, same: 0 })
  const job = await run(world, act)
  const codes = Object.fromEntries(job.rows.map(({ key, code }) => [key, code]))
  expect(codes).toEqual({
    [checking?.key ?? '']: 'own_work',
    [over?.key ?? '']: 'illegal_move',
    [taken.key]: 'slot_taken',
  })
  expect(job.refused.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
    told.refused.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  )
})

it('gives to everybody who may, and back to all, and takes either back', async () => {
  const world = await newWorld()
  const made = await some(world, 4)
  const first = await run(world, { kind: 'assign', to: 'able' })
  const kept = async () =>
    (await Promise.all(made.map(({ instanceId }) => keptFor(world, instanceId)))).flat()
  expect(await kept()).toEqual(['remi', 'rosa', 'remi', 'rosa'])

  const pool = await run(world, { kind: 'assign', to: 'pool' })
  expect(pool.counts).toMatchObject({ done: 4 })
  expect(await kept()).toEqual([null, null, null, null])

  const { project } = world
  await world.as('lena').bulk.undo({ project, id: pool.id, undo: randomUUID() })
  await work(world)
  expect(await kept()).toEqual(['remi', 'rosa', 'remi', 'rosa'])
  const twice = world.as('lena').bulk.undo({ project, id: pool.id, undo: randomUUID() })
  expect(await refusalOf(twice)).toBe('no_undo')
  expect(await jobNow(world, pool.id)).toMatchObject({ canUndo: false })

  // What was begun meanwhile stays with whoever began it.
  await world.take('remi', made[0]?.key ?? '')
  const undo = randomUUID()
  await world.as('lena').bulk.undo({ project, id: first.id, undo })
  await work(world)
  expect(await jobNow(world, undo)).toMatchObject({
    undoOf: first.id,
    counts: { done: 3, refused: 1 },
    refused: [{ code: 'slot_taken', count: 1 }],
  })
  expect(await kept()).toEqual([null, null, null])
})

it('reopens what is decided, with a reason, and says of the rest that it is not', async () => {
  const world = await newWorld()
  const over = [await world.instance('signed_off'), await world.instance('deleted')]
  const open = await world.instance('review')
  const act: BulkAct = { kind: 'reopen', reason: 'The guideline changed.' }
  expect(await refusalOf(begin(world, { ...act, reason: ' ' }))).toBe('reason_missing')
  const told = await world.as('lena').bulk.preview({ project: world.project, act, which: all })
  expect(told).toMatchObject({ total: 3, done: 2, refused: [{ code: 'illegal_move', count: 1 }] })
  const job = await run(world, act)
  expect(job).toMatchObject({ canUndo: false, counts: { done: 2, refused: 1 } })
  for (const { key, instanceId } of over) {
    expect(await world.stageOf(key)).toBe('review')
    expect(await moves(world, instanceId, 'reopen')).toBe(1)
  }
  expect(await world.stageOf(open.key)).toBe('review')
  const undo = { project: world.project, id: job.id, undo: randomUUID() }
  expect(await refusalOf(world.as('lena').bulk.undo(undo))).toBe('no_undo')
})

it('counts findings afresh after the rules changed, and says what changed', async () => {
  const world = await newWorld()
  const answer = { text: 'See <image1>.', media: [] }
  const { key, instanceId } = await world.instance('review', { answer })
  await world.instance('review')
  const rowOf = async () =>
    (await world.db.select().from(instance).where(eq(instance.instanceId, instanceId)))[0]
  expect((await run(world, { kind: 'revalidate' })).rows).toMatchObject([
    { key, outcome: 'done', recounted: { errors: [0, 1], came: ['tag-undeclared'], went: [] } },
    { outcome: 'same', recounted: null },
  ])
  expect(await rowOf()).toMatchObject({ errors: 1, rules: ['tag-undeclared'] })
  const reason = 'Told in words only.'
  await world.setPolicy({ severities: { 'tag-undeclared': { severity: 'warning', reason } } })
  const job = await run(world, { kind: 'revalidate' })
  expect(job.counts).toMatchObject({ done: 1, same: 1 })
  expect(job.rows.find((row) => row.key === key)?.recounted).toEqual({
    errors: [1, 0],
    warnings: [0, 1],
    came: [],
    went: [],
  })
  expect(await rowOf()).toMatchObject({ errors: 0, warnings: 1 })
  expect((await run(world, { kind: 'revalidate' })).counts).toMatchObject({ done: 0, same: 2 })
  expect(await moves(world, instanceId, 'revalidate')).toBe(2)
})

it('sets priority and due date of many, and takes back only what nobody changed since', async () => {
  const world = await newWorld()
  const [first, second] = await some(world, 2)
  await world.instance('signed_off')
  const due = new Date(Date.UTC(2030, 0, 1)).toISOString()
  const act: BulkAct = { kind: 'plan', plan: { priority: 2, due } }
  const { project } = world
  const one = { ...world.at(first?.key ?? ''), plan: { priority: 1, due: null } }
  await world.as('lena').work.plan(one)
  const told = await world.as('lena').bulk.preview({ project, act, which: all })
  const job = await run(world, act)
  expect(job.counts).toMatchObject({ done: told.done, refused: told.refused.length })
  const planned = async () => {
    const rows = await world.db
      .select()
      .from(instance)
      .where(eq(instance.projectId, world.projectId))
      .orderBy(instance.sortKey)
    return rows.slice(0, 2).map(({ priority, dueAt }) => [priority, dueAt?.toISOString() ?? null])
  }
  expect(await planned()).toEqual([
    [2, due],
    [2, due],
  ])
  const same = await world.as('lena').bulk.preview({ project, act, which: all })
  expect(same).toMatchObject({ done: 0, same: 2 })

  const other = { ...world.at(second?.key ?? ''), plan: { priority: -1, due } }
  await world.as('lena').work.plan(other)
  const undo = randomUUID()
  await world.as('lena').bulk.undo({ project, id: job.id, undo })
  await work(world)
  expect((await jobNow(world, undo)).refused).toEqual([{ code: 'changed_since', count: 1 }])
  expect(await planned()).toEqual([
    [1, null],
    [-1, due],
  ])
})

it('gives each instance to whoever has the skills for it, and says where nobody has', async () => {
  const world = await newWorld()
  const { project } = world
  const chemistry = await world.instance('review', { domain: 'chemistry' })
  const physics = await world.instance('review', { domain: 'physics' })
  const skilled = (name: string, ...domains: string[]) =>
    world.as('lena').people.setTerms({
      project,
      person: world.idOf(name),
      skills: { domains, modalities: [], languages: [] },
      dayCap: null,
    })
  await skilled('rosa', 'chemistry')
  await skilled('remi', 'physics')
  await run(world, { kind: 'assign', to: 'able' })
  expect(await keptFor(world, chemistry.instanceId)).toEqual(['rosa'])
  expect(await keptFor(world, physics.instanceId)).toEqual(['remi'])

  await world.instance('review', { domain: 'biology' })
  const job = await run(world, { kind: 'assign', to: [world.idOf('rosa'), world.idOf('remi')] })
  expect(job).toMatchObject({ counts: { same: 2 }, refused: [{ code: 'not_skilled', count: 1 }] })
})
