import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { part, project, revision, review, slot } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import { dossiersOf } from '#server/verify/dossier.ts'
import { besideFrom } from '#shared/double/beside.ts'
import { defaultPolicy } from '#shared/project/policy.ts'

import { drawDouble } from './draw-double.ts'

const answer = (text: string) => ({ answer: { text, media: [] } })

async function drawnWorld() {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('review')
  await world.drawAll()
  return { world, key, instanceId }
}
type World = Awaited<ReturnType<typeof newWorld>>

const seatsOf = (world: World, instanceId: string) =>
  world.db
    .select()
    .from(slot)
    .where(and(eq(slot.instanceId, instanceId), eq(slot.phase, 'second_review')))

it('goes on with the first review, and lets the second stand beside it on the same parent', async () => {
  const { world, key, instanceId } = await drawnWorld()
  await world.take('rosa', key)
  await world.take('remi', key)
  expect(await world.submit('rosa', key, answer('Three sides.'))).toBe('check')
  expect(await world.submit('remi', key, answer('A triangle has three.'))).toBe('review')

  const rows = await world.db
    .select()
    .from(revision)
    .where(eq(revision.instanceId, instanceId))
    .orderBy(revision.number)
  expect(rows.map(({ number, parent, authorId }) => [number, parent, authorId])).toEqual([
    [1, null, null],
    [2, 1, world.idOf('rosa')],
    [besideFrom + 1, 1, world.idOf('remi')],
  ])
  const reviews = await world.db.select().from(review).where(eq(review.instanceId, instanceId))
  expect(new Set(reviews.map(({ phase, revision: of }) => `${phase} ${of}`))).toEqual(
    new Set(['review 2', `second_review ${besideFrom + 1}`]),
  )
  const view = await world.as('cleo').instance.get(world.at(key))
  expect(view).toMatchObject({ stage: 'check', head: { number: 2 } })
  expect(view.content.answer.text).toBe('Three sides.')
})

it('shows both reviews once both are in and the votes of the round as well', async () => {
  const { world, key } = await drawnWorld()
  await world.take('rosa', key)
  await world.submit('remi', key, answer('A triangle has three.'))
  await world.submit('rosa', key, answer('Three sides.'))
  const numbers = async (name: string) =>
    (await world.as(name).instance.history(world.at(key))).revisions.map(({ number }) => number)
  for (const name of ['rosa', 'lena', 'cleo']) expect(await numbers(name)).toEqual([1, 2])
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  for (const name of ['rosa', 'remi', 'lena', 'cleo']) {
    expect(await numbers(name)).toEqual([1, 2, besideFrom + 1])
    const { events } = await world.as(name).instance.history(world.at(key))
    expect(events.map(({ move }) => move)).toContain('second_review')
  }
  expect((await world.as('remi').instance.get(world.at(key))).stage).toBe('signed_off')
})

it('makes the second reviewer an author, who checks nothing of it in the cycle', async () => {
  const { world, key, instanceId } = await drawnWorld()
  await world.giveRoles('remi', ['reviewer', 'checker'])
  await world.take('rosa', key)
  await world.submit('remi', key)
  await world.submit('rosa', key)
  const [row] = await world.db
    .select()
    .from(part)
    .where(and(eq(part.instanceId, instanceId), eq(part.personId, world.idOf('remi'))))
  expect(row?.part).toBe('author')
  expect(await refusalOf(world.take('remi', key))).toBe('own_work')
  expect(
    await refusalOf(world.as('remi').work.take({ project: world.project, phase: 'check' })),
  ).toBe('no_work')
})

it('gives the seats of one instance to two people, and neither seat twice', async () => {
  const { world, key } = await drawnWorld()
  await world.join('rita', ['reviewer'])
  const first = await world.take('rosa', key)
  expect(await world.take('rosa', key)).toMatchObject({ phase: 'review', epoch: first.epoch })
  await world.take('remi', key)
  expect(await refusalOf(world.take('rita', key))).toBe('slot_taken')
  await world.as('rosa').work.release({ ...world.at(key), lease: first, reason: 'too_long' })
  expect((await world.take('rita', key)).phase).toBe('review')
  expect(await refusalOf(world.take('rosa', key))).toBe('slot_taken')
})

it('gives the second seat to nobody who leads, or has held another seat of the instance', async () => {
  const { world, key } = await drawnWorld()
  await world.join('both', ['reviewer', 'lead'])
  await world.join('dora', ['reviewer', 'checker'])
  const lease = await world.take('rosa', key)
  expect(await refusalOf(world.take('both', key))).toBe('slot_taken')
  await world.submit('rosa', key)
  expect(lease.phase).toBe('review')
  const asChecker = await world.as('dora').work.take({ ...world.at(key), phase: 'check' })
  expect(asChecker.lease.phase).toBe('check')
  await world
    .as('dora')
    .work.release({ ...world.at(key), lease: asChecker.lease, reason: 'unclear' })
  expect(
    await refusalOf(world.as('dora').work.take({ project: world.project, phase: 'review' })),
  ).toBe('no_work')
  const next = await world.as('remi').work.take({ project: world.project, phase: 'review' })
  expect(next).toMatchObject({ key, lease: { phase: 'second_review' } })
})

it('keeps the second seat open beyond the sign-off, and closes it when a new cycle begins', async () => {
  const { world, key, instanceId } = await drawnWorld()
  await world.submit('rosa', key)
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  const lease = await world.take('remi', key)
  expect(lease.phase).toBe('second_review')
  await world.lead(key, 'reopen')
  expect((await seatsOf(world, instanceId)).map(({ status }) => status)).toEqual(['closed'])
  const { head, content } = await world.as('remi').instance.get(world.at(key))
  const given = { lease, base: head.number, content, checks: [] }
  expect(await refusalOf(world.as('remi').review.submit({ ...world.request(key), ...given }))).toBe(
    'round_closed',
  )
})

it('lets who wrote only beside the heads check in the next cycle', async () => {
  const { world, key } = await drawnWorld()
  await world.giveRoles('remi', ['reviewer', 'checker'])
  await world.take('rosa', key)
  await world.submit('remi', key, answer('A triangle has three.'))
  await world.submit('rosa', key)
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  await world.lead(key, 'reopen')
  await world.submit('rosa', key)
  expect(await world.vote('remi', key, 'high')).toBe('check')
})

it('draws again what a crash interrupted, and takes away only seats that nobody has sat in', async () => {
  const world = await newWorld()
  const keys = []
  for (let i = 0; i < 4; i++) keys.push(await world.instance('review'))
  await world.submit('rosa', keys[0]?.key ?? '')
  // As a crash leaves it that came between saving and drawing.
  const double = { percent: 100, seed: 'a seed', stratified: true }
  await world.db
    .update(project)
    .set({ policy: { ...defaultPolicy, double } })
    .where(eq(project.projectId, world.projectId))
  expect(await drawDouble(world.db, world.projectId)).toEqual({ added: 3, removed: 0 })
  expect(await drawDouble(world.db, world.projectId)).toEqual({ added: 0, removed: 0 })
  await world.take('rosa', keys[1]?.key ?? '')
  await world.take('remi', keys[1]?.key ?? '')
  await world.setPolicy({ double: { ...double, percent: 0 } })
  await world.setPolicy({ double: { ...double, percent: 50 } })
  await world.setPolicy({ double: { ...double, percent: 0 } })
  const left = await world.as('lena').project.previewDraw({ project: world.project })
  expect(left).toMatchObject({ instances: 4, stays: 1, opens: 0, closes: 0, late: 0 })
})

it('lets a lead put the second review in the place of the head, in a round that has just begun', async () => {
  const { world, key, instanceId } = await drawnWorld()
  await world.take('rosa', key)
  await world.submit('remi', key, answer('A triangle has three.'))
  await world.submit('rosa', key, answer('Three sides.'))
  const beside = besideFrom + 1
  const promote = (head: number, number = beside, name = 'lena') =>
    world.as(name).review.promote({ ...world.request(key), head, revision: number })
  expect(await refusalOf(promote(2))).toBe('illegal_move')
  await world.sendBack('cleo', key)
  expect(await refusalOf(promote(2, beside, 'rosa'))).toBe('not_yours')
  expect(await refusalOf(promote(1))).toBe('stale')
  expect(await refusalOf(promote(2, 1))).toBe('not_found')

  expect(await promote(2)).toEqual({ head: 3 })
  const view = await world.as('rosa').instance.get(world.at(key))
  expect(view).toMatchObject({
    stage: 'returned',
    round: 2,
    head: { number: 3, parent: beside, author: 'remi' },
  })
  expect(view.content.answer.text).toBe('A triangle has three.')
  expect(await refusalOf(promote(3))).toBe('same_content')
  await world.submit('rosa', key)
  for (const dossier of await dossiersOf(world.db, [instanceId]))
    expect(breachesOf(dossier)).toEqual([])
})
