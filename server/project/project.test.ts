import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { projectEvent } from '#server/db/schema.ts'
import { newWorld } from '#server/testing/world.ts'
import { defaultPolicy } from '#shared/project/policy.ts'

async function acts(projectId: string, { db }: Awaited<ReturnType<typeof newWorld>>) {
  return db
    .select()
    .from(projectEvent)
    .where(eq(projectEvent.projectId, projectId))
    .orderBy(asc(projectEvent.seq))
}

it('keeps every change of policy with before and after, and no change that is none', async () => {
  const world = await newWorld()
  const lena = world.as('lena')
  const { policy } = await lena.project.get({ project: world.project })
  await lena.project.update({ project: world.project, policy })
  await lena.project.update({
    project: world.project,
    policy: { ...policy, votes: 1 },
    name: 'New',
  })
  expect(await acts(world.projectId, world)).toMatchObject([
    { seq: 1, act: 'name', payload: { from: 'World', to: 'New' } },
    { seq: 2, act: 'policy', payload: { from: { votes: 2 }, to: { votes: 1 } } },
  ])
  expect(await lena.project.get({ project: world.project })).toMatchObject({
    name: 'New',
    policy: { votes: 1 },
  })
})

it('keeps what another lead chose meanwhile: a change names only its own choices', async () => {
  const world = await newWorld()
  const { project } = world
  await world.as('lena').project.update({ project, policy: { tieBreak: false, leaseMinutes: 45 } })
  await world.as('lena').project.update({ project, policy: { returns: false } })
  const { policy } = await world.as('rosa').project.get({ project })
  expect(policy).toEqual({ ...defaultPolicy, tieBreak: false, leaseMinutes: 45, returns: false })
})

it('changes no severity without a reason', async () => {
  const world = await newWorld()
  const lena = world.as('lena')
  const { policy } = await lena.project.get({ project: world.project })
  const severities = { 'tag-order': { severity: 'off' as const, reason: '' } }
  await expect(
    lena.project.update({ project: world.project, policy: { ...policy, severities } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('adds domains once, and takes __proto__ for a name like any other', async () => {
  const world = await newWorld()
  const lena = world.as('lena')
  const before = (await lena.project.get({ project: world.project })).taxonomy.fields
  const domains = [
    { field: 'natural_science', domain: 'math' },
    { field: '__proto__', domain: 'pollution' },
    { field: 'general_domain', domain: 'chess' },
    { field: 'general_domain', domain: 'chess' },
  ]
  await lena.project.addDomains({ project: world.project, domains })
  const { fields } = (await lena.project.get({ project: world.project })).taxonomy
  expect(fields['natural_science']).toEqual(before['natural_science'])
  expect(fields['general_domain']).toEqual([...(before['general_domain'] ?? []), 'chess'])
  expect(Object.hasOwn(fields, '__proto__')).toBe(true)
  expect({}).not.toHaveProperty('pollution')
})

it('warns when the project is short of people', async () => {
  const world = await newWorld()
  const get = async () =>
    (await world.as('lena').project.get({ project: world.project })).shortOfPeople
  expect(await get()).toBeNull()
  for (const name of ['cora', 'cyril'])
    await world.as('lena').people.disable({ project: world.project, person: world.idOf(name) })
  expect(await get()).toEqual({ needed: 4, have: 3 })
})

it('lets reviewers and checkers make no project', async () => {
  const world = await newWorld()
  await expect(
    world.as('rosa').project.create({ name: 'Mine', slug: `${world.project}-2` }),
  ).rejects.toMatchObject({ cause: { code: 'not_yours' } })
})
