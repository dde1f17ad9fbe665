import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { keepFirstVersions } from '#server/db/keep-first-versions.ts'
import { policyVersion, project as projectTable, roundPolicy } from '#server/db/schema.ts'
import { sqlState } from '#server/db/transact.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld, testDb } from '#server/testing/world.ts'

it('decides a round under the policy it was handed over under, and the next one under the new one', async () => {
  const world = await newWorld()
  const { key: open } = await world.instance('check')
  const { key: later } = await world.instance('review')
  await world.setPolicy({ votes: 1 })

  expect(await world.vote('cleo', open, 'high')).toBe('check')
  expect(await world.submit('rosa', later)).toBe('check')
  expect(await world.vote('cleo', later, 'high')).toBe('signed_off')
  expect(await world.vote('carl', open, 'low')).toBe('tie_break')
  await world.setPolicy({ votes: 2, tieBreak: false })
  expect(await world.vote('cora', open, 'high')).toBe('signed_off')
})

it('gives a round that comes back the present policy, and returns only where its round allows them', async () => {
  const world = await newWorld({ policy: { returns: false } })
  const { key } = await world.instance('check')
  await world.setPolicy({ returns: true, votes: 1 })
  expect(await refusalOf(world.sendBack('cleo', key))).toBe('returns_off')
  await world.lead(key, 'recall')
  await world.submit('rosa', key)
  const view = await world.as('cora').instance.get(world.at(key))
  expect(view.olderPolicy).toBeNull()
  expect(await world.sendBack('cora', key)).toBe('returned')
})

it('tells under which older policy a round runs, and how far a change reaches', async () => {
  const world = await newWorld()
  const { project } = world
  const { key } = await world.instance('check')
  await world.instance('review')
  await world.instance('review')
  const lena = world.as('lena')
  await lena.project.update({ project, policy: { votes: 1 }, why: ' Too few people. ' })

  expect(await lena.project.reach({ project })).toEqual({ keep: 1, change: 2 })
  expect(await lena.project.policies({ project })).toMatchObject([
    { version: 2, by: 'lena', why: 'Too few people.', policy: { votes: 1 }, openRounds: 0 },
    { version: 1, by: null, why: '', policy: { votes: 2 }, openRounds: 1 },
  ])
  const { olderPolicy } = await world.as('rosa').instance.get(world.at(key))
  expect(olderPolicy).toMatchObject({ version: 1, policy: { votes: 2 } })
})

it('keeps one line of versions when leads change the policy at once', async () => {
  const world = await newWorld()
  const { project } = world
  const minutes = [31, 32, 33, 34]
  await Promise.all(minutes.map((leaseMinutes) => world.setPolicy({ leaseMinutes })))
  const versions = await world.as('lena').project.policies({ project })
  expect(versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
  const { policy } = await world.as('rosa').project.get({ project })
  expect(versions[0]?.policy).toEqual(policy)
})

it('hands no round over under a policy that was never kept', async () => {
  const world = await newWorld()
  const { instanceId } = await world.instance('review')
  const row = { instanceId, round: 1, projectId: world.projectId, version: 9 }
  const tried = await world.db.insert(roundPolicy).values(row).catch(sqlState)
  expect(tried).toBe('23503')
})

it('takes what is there for the first version where none was kept', async () => {
  const world = await newWorld()
  const { instanceId } = await world.instance('check')
  const { db, projectId } = world
  const { asOwner } = await testDb()
  await asOwner(async (owner) => {
    await owner.delete(roundPolicy).where(eq(roundPolicy.projectId, projectId))
    await owner.delete(policyVersion).where(eq(policyVersion.projectId, projectId))
  })
  await keepFirstVersions(db)
  await keepFirstVersions(db)
  const [present] = await db
    .select()
    .from(projectTable)
    .where(eq(projectTable.projectId, projectId))
  expect(await world.as('lena').project.policies({ project: world.project })).toMatchObject([
    { version: 1, policy: present?.policy, openRounds: 1 },
  ])
  const of = and(eq(roundPolicy.instanceId, instanceId), eq(roundPolicy.round, 1))
  expect(await db.select().from(roundPolicy).where(of)).toHaveLength(1)
})
