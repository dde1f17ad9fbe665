import { and, eq, like, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { instance, membership, part, revision, slot, vote } from '#server/db/schema.ts'
import { newWorld, testDb } from '#server/testing/world.ts'
import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

type World = Awaited<ReturnType<typeof newWorld>>
const look = (world: World, as = 'lena') =>
  world.as(as).progress.overview({ project: world.project })

it('counts stages, domains, people and the last days', async () => {
  const world = await newWorld()
  for (const stage of stages) await world.instance(stage)
  await world.instance('review', { domain: 'physics' })

  const seen = await look(world)
  expect(seen.stages).toEqual({
    review: 2,
    check: 1,
    tie_break: 1,
    returned: 1,
    signed_off: 1,
    deleted: 1,
  })
  expect(seen.domains.map(({ domain }) => domain)).toEqual(['math', 'physics'])
  expect(seen.people.find(({ name }) => name === 'rosa')).toMatchObject({ reviews: 5, votes: 0 })
  expect(seen.people.find(({ name }) => name === 'carl')).toMatchObject({ votes: 3, holding: 0 })
  expect(seen.days).toHaveLength(14)
  expect(seen.days.at(-1)).toMatchObject({ reviews: 5, votes: 6, signedOff: 1, deleted: 1 })
  expect(seen.split).toMatchObject({ k: 1, n: 3 })
  expect(seen.overturned).toMatchObject({ k: 1, n: 2 })
  expect(seen.splits).toMatchObject({ total: 1, items: [{ phase: 'tie_break', person: null }] })
})

it('shows leases that ran out', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance()
  await world.take('rosa', key)
  expect((await look(world)).expired.total).toBe(0)
  expect((await look(world)).people.find(({ name }) => name === 'rosa')?.holding).toBe(1)

  await world.db
    .update(slot)
    .set({ leaseUntil: new Date(0) })
    .where(eq(slot.instanceId, instanceId))
  expect((await look(world)).expired).toMatchObject({ total: 1, items: [{ key, person: 'rosa' }] })
  expect(await found(world, { standing: 'expired' })).toEqual([key])
  expect(await found(world, { standing: 'splits' })).toEqual([])
  const tie = await world.instance('tie_break')
  expect(await found(world, { standing: 'splits' })).toEqual([tie.key])
  expect(await found(world, { standing: 'expired' }, 'rosa')).toEqual([])
})

/** The keys of the instances that the list finds. */
async function found(world: World, filter: InstanceFilter, name = 'lena'): Promise<string[]> {
  const { rows } = await world.as(name).instance.list({ project: world.project, filter })
  return rows.map(({ key }) => key)
}

it('shows that time ran out in a second seat, in any round, and not to a lead who reviews', async () => {
  const world = await newWorld()
  await world.join('lara', ['lead', 'reviewer'])
  const { key, instanceId } = await world.instance('review')
  await world.drawAll()
  await world.submit('rosa', key)
  await world.take('remi', key)
  await world.sendBack('cleo', key)
  await world.expire(instanceId)
  const seat = { key, phase: 'second_review', person: 'remi' }
  expect((await look(world)).expired).toMatchObject({ total: 1, items: [seat] })
  expect((await look(world, 'lara')).expired.total).toBe(0)
  expect(await found(world, { standing: 'expired' })).toEqual([key])
  expect(await found(world, { standing: 'expired' }, 'lara')).toEqual([])
})

it('shows what nobody can do: open seats with fewer people who may take them', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  await world.instance('review')
  expect((await look(world)).nobody.total).toBe(0)

  const disabledAt = new Date()
  for (const name of ['carl', 'cora', 'cyril'])
    await world.db
      .update(membership)
      .set({ disabledAt })
      .where(and(eq(membership.personId, world.idOf(name))))
  expect((await look(world)).nobody).toMatchObject({ total: 1, items: [{ key, phase: 'check' }] })
  await world.vote('cleo', key, 'high')
  expect((await look(world)).nobody).toMatchObject({ total: 1, items: [{ key, phase: 'check' }] })

  await world.db
    .update(membership)
    .set({ roles: ['reviewer', 'checker'] })
    .where(eq(membership.personId, world.idOf('rosa')))
  expect((await look(world)).nobody.total).toBe(1)
  await world.db
    .update(membership)
    .set({ roles: ['reviewer', 'checker'] })
    .where(eq(membership.personId, world.idOf('remi')))
  expect((await look(world)).nobody.total).toBe(0)
})

it('tells a lead who also checks nothing of votes in open rounds', async () => {
  const world = await newWorld()
  await world.db
    .update(membership)
    .set({ roles: ['lead', 'checker'] })
    .where(eq(membership.personId, world.idOf('lena')))
  const { key } = await world.instance('check')
  const figures = () => world.as('lena').agreement.figures({ project: world.project })
  const before = [await look(world), await figures()]
  await world.vote('cleo', key, 'high')
  expect([await look(world), await figures()]).toEqual(before)
})

it('shows a second seat that nobody may take: leads, who saw the first review and who took part are none', async () => {
  const world = await newWorld()
  await world.join('lara', ['lead', 'reviewer'])
  const { key } = await world.instance('review')
  await world.drawAll()
  const shown = async (as = 'lena') =>
    (await look(world, as)).nobody.items.map((item) => `${item.key} ${item.phase}`)
  const seat = `${key} second_review`
  expect(await shown()).toEqual([])
  // Two seats, and of those who may take either only one may take the second: rosa is then the first reviewer.
  await world.giveRoles('remi', ['checker'])
  expect(await shown()).toEqual([])
  await world.giveRoles('lara', ['lead'])
  expect(await shown()).toEqual([seat])
  await world.giveRoles('remi', ['reviewer'])
  expect(await shown()).toEqual([])

  await world.take('remi', key)
  const lease = await world.take('rosa', key)
  expect(lease.phase).toBe('second_review')
  const asRosa = { ...world.at(key), lease, reason: 'unclear' as const }
  await world.as('rosa').work.release(asRosa)
  expect(await shown()).toEqual([])
  await world.giveRoles('rosa', ['reviewer', 'lead'])
  expect(await shown()).toEqual([seat])
  expect(await shown('rosa')).toEqual([])
  await world.giveRoles('rosa', ['reviewer'])

  await world.submit('remi', key)
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const asked = await world.as('rosa').work.take({ ...world.at(key), phase: 'check' })
  await world.as('rosa').work.release({ ...asRosa, lease: asked.lease })
  expect(await shown()).toEqual([seat])
  await world.sendBack('cleo', key)
  expect(await world.stageOf(key)).toBe('returned')
  expect(await shown()).toEqual([seat])
  await world.submit('remi', key)
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  expect(await shown()).toEqual([seat])
  await world.lead(key, 'reopen')
  expect(await shown()).toEqual([])
})

it('asks for as many people as an open second seat and the check beside it need together', async () => {
  const world = await newWorld()
  const { key } = await world.instance('review')
  await world.drawAll()
  await world.submit('rosa', key)
  const shown = async () => (await look(world)).nobody.items.map(({ phase }) => phase)
  expect(await shown()).toEqual([])
  // Whoever is left may do each: remi reviews and checks, carl checks.
  await world.giveRoles('remi', ['reviewer', 'checker'])
  for (const name of ['cleo', 'cora', 'cyril']) await world.giveRoles(name, ['lead'])
  expect(await shown()).toEqual(['second_review'])
  await world.giveRoles('cora', ['checker'])
  expect(await shown()).toEqual([])
})

it('tells that agreement falls once both times have fifty rounds, and of no open round to a lead who checks', async () => {
  const world = await newWorld()
  const falls = () => world.as('lena').progress.agreementFalls({ project: world.project })
  const have = async (counts: Partial<Record<Stage, number>>) => {
    for (const [stage, count] of Object.entries(counts) as [Stage, number][]) {
      const { instanceId } = await world.instance(stage)
      await copy(world, instanceId, count - 1)
    }
  }
  await have({ signed_off: 38, deleted: 10, tie_break: 2 })
  const { asOwner } = await testDb()
  const before = new Date(Date.now() - 60 * 86_400_000)
  await asOwner((owner) =>
    owner
      .update(vote)
      .set({ at: before })
      .where(like(vote.personId, `%${world.suffix}`)),
  )
  await have({ signed_off: 20, deleted: 3, tie_break: 26 })
  expect(await falls()).toBeNull()
  await have({ deleted: 1 })
  expect(await falls()).toMatchObject({ before: { n: 50 }, recent: { n: 50 } })
  await world.giveRoles('lena', ['lead', 'checker'])
  expect(await falls()).toBeNull()
})

/** As many more instances with the same seats and votes: by hand they would take minutes. */
async function copy(world: World, instanceId: string, times: number): Promise<void> {
  for (const table of [instance, revision, part, slot, vote])
    await world.db.execute(sql`insert into ${table}
      select made.* from ${table} as one cross join generate_series(1, ${times}) as n
      cross join lateral jsonb_populate_record(one, jsonb_build_object('instance_id', one.instance_id || '-' || n)) as made
      where one.instance_id = ${instanceId}`)
}
