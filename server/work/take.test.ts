import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { instance, membership, part, slot } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'

it('gives the next instance of a phase, and my own lease again when asked again', async () => {
  const world = await newWorld()
  const first = await world.instance()
  const second = await world.instance()
  const { project } = world
  const rosa = world.as('rosa').work
  const taken = await rosa.take({ project, phase: 'review' })
  expect(taken).toMatchObject({ key: first.key, lease: { round: 1, phase: 'review', epoch: 1 } })
  const again = await rosa.take({ project })
  expect(again).toMatchObject({ key: first.key, lease: { epoch: 1 } })
  expect(await world.as('remi').work.take({ project })).toMatchObject({ key: second.key })
  expect(await refusalOf(world.as('cleo').work.take({ project }))).toBe('no_work')
  expect(await refusalOf(rosa.take({ project, phase: 'check' }))).toBe('not_yours')
})

it('gives one seat to one person', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const answers = await Promise.all(
    ['rosa', 'remi'].map((name) => refusalOf(world.take(name, key))),
  )
  expect(new Set(answers)).toEqual(new Set([null, 'slot_taken']))
})

it('gives what came back to me first, then what is kept for me, then by priority and age', async () => {
  const world = await newWorld()
  const { project } = world
  const plain = await world.instance()
  const urgent = await world.instance()
  await world.db
    .update(instance)
    .set({ priority: 1 })
    .where(eq(instance.instanceId, urgent.instanceId))
  const kept = await world.instance()
  await world.as('lena').work.assign({ ...world.at(kept.key), person: world.idOf('rosa') })
  const back = await world.instance('returned')

  const order: string[] = []
  for (let i = 0; i < 4; i++) {
    const { key } = await world.as('rosa').work.take({ project })
    order.push(key)
    await world.submit('rosa', key)
  }
  expect(order).toEqual([back, kept, urgent, plain].map(({ key }) => key))
})

it('gives what I skipped last', async () => {
  const world = await newWorld()
  const { project } = world
  const first = await world.instance()
  const second = await world.instance()
  const rosa = world.as('rosa').work
  const { key, lease } = await rosa.take({ project })
  await rosa.release({ ...world.at(key), lease, reason: 'too_close' })
  const next = await rosa.take({ project })
  expect([key, next.key]).toEqual([first.key, second.key])
  await rosa.release({ ...world.at(next.key), lease: next.lease, reason: 'unclear' })
  expect((await rosa.take({ project })).key).toBe(first.key)
})

it('lets another take over after the end of a lease, and counts the late work only if nobody did', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance()
  await world.take('rosa', key)
  await world.expire(instanceId)
  expect(await world.submit('rosa', key)).toBe('check')

  const other = await world.instance()
  const lost = await world.take('rosa', other.key)
  await world.expire(other.instanceId)
  expect(await world.take('remi', other.key)).toMatchObject({ slot: lost.slot, epoch: 2 })
  const at = { ...world.at(other.key), lease: lost }
  expect(await refusalOf(world.as('rosa').work.renew(at))).toBe('lease_lost')
  await world.as('rosa').work.release(at)
  expect(await refusalOf(world.as('remi').work.take(world.at(other.key)))).toBeNull()
})

it('makes a lease last its full time again', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance()
  const lease = await world.take('rosa', key)
  await world.expire(instanceId)
  const renewed = await world.as('rosa').work.renew({ ...world.at(key), lease })
  expect(renewed).toMatchObject({ epoch: lease.epoch })
  expect(Date.parse(renewed.until)).toBeGreaterThanOrEqual(Date.parse(lease.until))
})

it('keeps a seat for whom a lead assigned it to, until it is kept for nobody', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const lena = world.as('lena').work
  await lena.assign({ ...world.at(key), person: world.idOf('rosa') })
  expect(await refusalOf(world.take('remi', key))).toBe('slot_taken')
  expect(await world.as('lena').instance.get(world.at(key))).toMatchObject({ assignee: 'rosa' })
  await lena.assign({ ...world.at(key), person: null })
  expect(await refusalOf(world.take('remi', key))).toBeNull()
})

it('assigns nobody whom the role or the four eyes keep out', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const assign = (name: string) =>
    refusalOf(world.as('lena').work.assign({ ...world.at(key), person: world.idOf(name) }))
  expect(await assign('rosa')).toBe('not_yours')
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  expect(await assign('rosa')).toBe('own_work')
  expect(await assign('cleo')).toBeNull()
  expect(await assign('carl')).toBeNull()
  expect(await refusalOf(world.take('cora', key))).toBe('slot_taken')
})

it('never gives work that the rule of four eyes forbids, and writes no part for taking', async () => {
  const world = await newWorld()
  const { project } = world
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const { key, instanceId } = await world.instance('check')
  expect(await refusalOf(world.as('rosa').work.take({ project, phase: 'check' }))).toBe('no_work')
  expect(await refusalOf(world.take('rosa', key))).toBe('own_work')
  await world.take('cleo', key)
  const parts = await world.db.select().from(part).where(eq(part.instanceId, instanceId))
  expect(parts.map(({ personId }) => personId)).toEqual([world.idOf('rosa')])
  const { groups } = await world.as('rosa').work.turn({ project })
  expect(groups.map(({ total }) => total)).toEqual(groups.map(() => 0))
})

it('shuts out whoever is disabled, and ends nothing of what they decided', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  await world.vote('cleo', key, 'high')
  const who = and(
    eq(membership.projectId, world.projectId),
    eq(membership.personId, world.idOf('cleo')),
  )
  await world.db.update(membership).set({ disabledAt: new Date() }).where(who)
  expect(await refusalOf(world.take('cleo', key))).toBe('not_found')
  expect(await world.vote('carl', key, 'high')).toBe('signed_off')
})

it('shows each person what waits, by group', async () => {
  const world = await newWorld()
  const { project } = world
  const back = await world.instance('returned')
  await world.instance()
  await world.instance('check')
  await world.instance('tie_break')
  const held = await world.instance()
  await world.take('rosa', held.key)

  const rosa = await world.as('rosa').work.turn({ project })
  expect(rosa.groups.map(({ group, total }) => [group, total])).toEqual([
    ['in_hand', 1],
    ['returned', 1],
    ['review', 1],
    ['mentioned', 0],
  ])
  expect(rosa.groups[1]?.items).toMatchObject([
    { row: { key: back.key }, mine: 'returned', why: 'The answer counts wrong.' },
  ])
  expect(rosa).toMatchObject({ doneToday: 3, elsewhere: 2 })
  const cora = await world.as('cora').work.turn({ project })
  expect(cora.groups.map(({ group, total }) => [group, total])).toEqual([
    ['in_hand', 0],
    ['check', 1],
    ['tie_break', 1],
    ['mentioned', 0],
  ])
})

it('takes any of the open seats, so that its number tells nothing', async () => {
  const world = await newWorld()
  const numbers = new Set<number>()
  for (let i = 0; i < 40 && numbers.size < 2; i++) {
    const { key, instanceId } = await world.instance('check')
    numbers.add((await world.take('cleo', key)).slot)
    expect(await world.db.$count(slot, eq(slot.instanceId, instanceId))).toBe(3)
  }
  expect(numbers.size).toBe(2)
})

it('gives one more besides what is in hand, at its place in the order, and the same one when asked again', async () => {
  const world = await newWorld()
  const { project } = world
  const [first, second, third] = [
    await world.instance(),
    await world.instance(),
    await world.instance(),
  ]
  const rosa = world.as('rosa').work
  const { key } = await rosa.take({ project })
  const ask = { project, phase: 'review' as const, besides: [key], ahead: true }
  const next = await rosa.take(ask)
  expect([key, next.key]).toEqual([first.key, second.key])
  expect(await rosa.take(ask)).toMatchObject({ key: second.key, lease: { epoch: 1 } })
  expect((await rosa.take({ project })).key).toBe(first.key)
  expect((await world.as('remi').work.take({ project })).key).toBe(third.key)

  const turn = await rosa.turn({ project })
  expect(turn.groups.map(({ group, total }) => [group, total])).toEqual([
    ['in_hand', 1],
    ['returned', 0],
    ['review', 1],
    ['mentioned', 0],
  ])
  await world.submit('rosa', key)
  expect(await rosa.take({ project })).toMatchObject({ key: second.key, lease: { epoch: 1 } })
  expect(await refusalOf(rosa.take({ ...ask, besides: [second.key] }))).toBe('no_work')
})

it('gives what became due meanwhile before what was taken ahead', async () => {
  const world = await newWorld()
  const { project } = world
  const held = await world.instance()
  const later = await world.instance()
  await world.take('rosa', held.key)
  const ask = { project, besides: [held.key], ahead: true }
  const ahead = await world.as('rosa').work.take(ask)
  expect(ahead.key).toBe(later.key)
  const back = await world.instance('returned')
  expect((await world.as('rosa').work.take(ask)).key).toBe(back.key)
})

it('takes nothing away by looking ahead: given back unused, it was never skipped and never begun', async () => {
  const world = await newWorld()
  const { project } = world
  const { key } = await world.instance('check')
  const other = await world.instance('check')
  const cleo = world.as('cleo').work
  const ahead = await cleo.take({ project, besides: [other.key], ahead: true })
  expect(ahead.key).toBe(key)
  const seen = await world.as('lena').progress.overview({ project })
  expect(seen.people.find(({ id }) => id === world.idOf('cleo'))?.holding).toBe(0)
  expect((await world.as('lena').instance.get(world.at(key))).holder).toBeNull()
  expect((await world.as('rosa').instance.get(world.at(key))).abilities).toContain('withdraw')

  await cleo.release({ ...world.at(key), lease: ahead.lease, unused: true })
  const { events } = await world.as('lena').instance.history(world.at(key))
  expect(events.map(({ move }) => move)).not.toContain('release')
  expect((await cleo.take({ project })).key).toBe(key)
  await cleo.release({ ...world.at(key), lease: { ...ahead.lease, epoch: 2 }, unused: true })
  const { whyNot } = await world.as('rosa').instance.get(world.at(key))
  expect(whyNot).toMatchObject({ withdraw: 'too_late' })
  expect((await world.as('cleo').instance.get(world.at(key))).lease).not.toBeNull()
})

it('is one’s own from the first act on, and lasts its full time only then', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const ahead = await world.takeAhead('rosa', key)
  const begun = await world.take('rosa', key)
  expect(begun.epoch).toBe(ahead.epoch)
  expect(Date.parse(begun.until)).toBeGreaterThan(Date.parse(ahead.until))
  expect(await world.takeAhead('rosa', key)).toEqual(begun)
})
