import { randomUUID } from 'node:crypto'

import { and, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { slot } from '#server/db/schema.ts'
import { all, keptFor, run, work } from '#server/testing/bulk-steps.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import { dossiersOf } from '#server/verify/dossier.ts'
import type { BulkAct } from '#shared/bulk/bulk.ts'

it('tells leads how far the drawn instances are, one who reviews only of both in, and nobody else anything', async () => {
  const world = await newWorld()
  await world.join('lara', ['lead', 'reviewer'])
  const made = []
  for (let i = 0; i < 4; i++) made.push(await world.instance('review'))
  const [first = '', second = '', third = ''] = made.map(({ key }) => key)
  await world.drawAll()
  const later = await world.instance('review')
  await world.submit('rosa', first)
  await world.submit('remi', first)
  await world.submit('rosa', second)
  await world.submit('rosa', third)
  await world.vote('cleo', third, 'high')
  await world.vote('carl', third, 'high')
  await world.lead(third, 'reopen')

  const filters = ['drawn', 'waiting', 'both', 'ended'] as const
  const found = async (name: string) => {
    const asked = filters.map(async (double) => {
      const { rows, total } = await world
        .as(name)
        .instance.list({ project: world.project, filter: { double } })
      expect(rows).toHaveLength(total)
      expect(rows.map(({ key }) => key)).not.toContain(later.key)
      return total
    })
    return Promise.all(asked)
  }
  const facetsOf = async (name: string) =>
    (await world.as(name).instance.facets({ project: world.project, filter: {} }))['double']
  const countsOf = async (name: string) =>
    (await world.as(name).progress.overview({ project: world.project })).double
  expect(await found('lena')).toEqual([4, 2, 1, 1])
  expect(await countsOf('lena')).toEqual({ waiting: 2, both: 1, ended: 1, whole: true })
  expect(await facetsOf('lena')).toEqual([
    { value: 'drawn', count: 4 },
    { value: 'waiting', count: 2 },
    { value: 'both', count: 1 },
    { value: 'ended', count: 1 },
  ])
  expect(await found('lara')).toEqual([1, 0, 1, 0])
  expect(await countsOf('lara')).toEqual({ waiting: 0, both: 1, ended: 0, whole: false })
  for (const name of ['rosa', 'remi', 'cleo']) {
    expect(await found(name)).toEqual([0, 0, 0, 0])
    expect(await facetsOf(name)).toBeUndefined()
  }
})

it('lets a lead keep the second seat for somebody, take it away and keep it anew, also after the first submission', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('review')
  await world.drawAll()
  await world.join('rita', ['reviewer'])
  await world.join('lara', ['lead', 'reviewer'])
  const keepFor = (name: string | null, as = 'lena') =>
    world.as(as).work.assignSecond({
      ...world.at(key),
      person: name === null ? null : world.idOf(name),
    })
  const takeAway = () =>
    world.as('lena').work.takeAwaySecond({ ...world.at(key), reason: 'You are needed elsewhere.' })
  const seen = async (name: string) => (await world.as(name).instance.get(world.at(key))).second
  const next = (name: string) => world.as(name).work.take({ project: world.project })

  expect(await refusalOf(takeAway())).toBe('nobody_there')
  expect(await refusalOf(keepFor('remi', 'lara'))).toBe('not_yours')
  expect(await refusalOf(keepFor('lara'))).toBe('not_apart')
  expect(await refusalOf(keepFor('cleo'))).toBe('not_yours')
  await world.submit('rosa', key)
  expect(await refusalOf(keepFor('rosa'))).toBe('not_apart')
  await keepFor('remi')
  expect(await seen('lena')).toEqual({ holder: null, assignee: world.idOf('remi') })
  for (const name of ['lara', 'rosa', 'remi', 'cleo']) expect(await seen(name)).toBeNull()
  expect(await refusalOf(next('rita'))).toBe('no_work')
  expect((await next('remi')).lease.phase).toBe('second_review')
  expect(await seen('lena')).toMatchObject({ holder: world.idOf('remi') })
  expect(await refusalOf(keepFor('rita'))).toBe('slot_taken')

  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  expect(await takeAway()).toEqual({ people: [world.idOf('remi')] })
  const turn = await world.as('remi').work.turn({ project: world.project })
  expect(turn.takenAway).toMatchObject([{ key, why: 'You are needed elsewhere.' }])
  await keepFor('rita')
  expect(await refusalOf(next('remi'))).toBe('no_work')
  await keepFor(null)
  expect((await next('remi')).lease.phase).toBe('second_review')
  expect(
    await world.submit('remi', key, { answer: { text: 'A triangle has three.', media: [] } }),
  ).toBe('review')
  expect(await refusalOf(keepFor('rita'))).toBe('illegal_move')
  for (const dossier of await dossiersOf(world.db, [instanceId]))
    expect(breachesOf(dossier)).toEqual([])
})

it('asks the least time of the second review, too', async () => {
  const world = await newWorld({ policy: { reviewSeconds: 60 } })
  const { key, instanceId } = await world.instance('review')
  await world.drawAll()
  await world.take('rosa', key)
  expect((await world.take('remi', key)).phase).toBe('second_review')
  expect(await refusalOf(world.submit('remi', key))).toBe('too_soon')
  await world.db
    .update(slot)
    .set({ begunAt: sql`${slot.begunAt} - make_interval(secs => 61)` })
    .where(and(eq(slot.instanceId, instanceId), eq(slot.phase, 'second_review')))
  expect(await refusalOf(world.submit('rosa', key))).toBe('too_soon')
  expect(await world.submit('remi', key)).toBe('review')
})

it('shares many second seats out among those who may sit there, and takes that back', async () => {
  const world = await newWorld()
  await world.join('rita', ['reviewer'])
  await world.join('lara', ['lead', 'reviewer'])
  const made = []
  for (let i = 0; i < 4; i++) made.push(await world.instance('review'))
  await world.drawAll()
  const plain = await world.instance('review')
  for (const { key } of made.slice(0, 2)) await world.submit('rosa', key)
  const keptSecond = async () => {
    const seats = await world.db
      .select()
      .from(slot)
      .where(and(eq(slot.projectId, world.projectId), eq(slot.phase, 'second_review')))
    return seats.flatMap(({ assigneeId }) => assigneeId?.split('-')[0] ?? []).toSorted()
  }
  const able: BulkAct = { kind: 'assign', to: 'able', second: true }
  const asked = { project: world.project, act: able, which: all }
  const told = await world.as('lena').bulk.preview(asked)
  expect(told).toMatchObject({
    total: 5,
    done: 4,
    refused: [{ code: 'illegal_move', count: 1 }],
  })
  const hidden = await world.as('lara').bulk.preview(asked)
  expect(hidden).toMatchObject({ done: 0, refused: [{ code: 'not_yours', count: 5 }] })
  const job = await run(world, able)
  expect(job.counts).toMatchObject({ done: 4, refused: 1 })
  const kept = await keptSecond()
  expect(kept).toHaveLength(4)
  expect(new Set(kept)).toEqual(new Set(['remi', 'rita', 'rosa']))
  expect(await keptFor(world, plain.instanceId)).toEqual([null])
  expect(await world.as('lara').bulk.list({ project: world.project })).toEqual([])
  const report = world.as('lara').bulk.report({ project: world.project, id: job.id })
  expect(await refusalOf(report)).toBe('not_found')

  const rosa: BulkAct = { kind: 'assign', to: [world.idOf('rosa')], second: true }
  const again = await world.as('lena').bulk.preview({ ...asked, act: rosa })
  expect(again.refused).toContainEqual({ code: 'not_apart', count: 2 })
  await world.as('lena').bulk.undo({ project: world.project, id: job.id, undo: randomUUID() })
  await work(world)
  expect(await keptSecond()).toEqual([])
})
