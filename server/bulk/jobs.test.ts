import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { bulkItem, bulkJob } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { createInstances } from '#server/instance/create-instances.ts'
import { all, begin, jobNow, keptFor, moves, some, work } from '#server/testing/bulk-steps.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { type BulkAct, bulkKinds } from '#shared/bulk/bulk.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { openTerms } from '#shared/people/terms.ts'
import { checks } from '#shared/review/checks.ts'

import { actOnItem } from './act-on-item.ts'
import { jobOf } from './job.ts'

it('does nothing twice after a server that ended in the middle', async () => {
  const world = await newWorld()
  const made = await some(world, 3, 'deleted')
  const id = await begin(world, { kind: 'reopen', reason: 'Again.' })
  const job = await jobOf(world.db, world.projectId, id)
  const [item] = await world.db.select().from(bulkItem).where(eq(bulkItem.jobId, id)).limit(1)
  if (!item) throw new Error('no items')
  const { projectId } = world
  const actor = { personId: world.idOf('lena'), name: 'lena', founder: false }
  const member = { projectId, slug: world.project, roles: ['lead' as const], terms: openTerms }
  const context = { db: world.db, actor, member }
  await actOnItem({ context, onTrouble: () => undefined }, job, item)
  // As if the process had ended between the act and the note that it is done, and been silent since.
  const again = { outcome: 'waiting' as const, told: {} }
  await world.db.update(bulkItem).set(again).where(eq(bulkItem.instanceId, item.instanceId))
  const silent = { worker: 'gone', beatAt: new Date(0) }
  await world.db.update(bulkJob).set(silent).where(eq(bulkJob.jobId, id))

  await work(world)
  expect(await jobNow(world, id)).toMatchObject({ state: 'done', counts: { done: 3, refused: 0 } })
  for (const { instanceId } of made) expect(await moves(world, instanceId, 'reopen')).toBe(1)
})

it('leaves a job to the worker that is heard of, and ends it with the rights of whoever began it', async () => {
  const world = await newWorld()
  await some(world, 2)
  const id = await begin(world, { kind: 'assign', to: 'able' })
  const busy = { worker: 'elsewhere', beatAt: new Date(Date.now() + 60_000) }
  await world.db.update(bulkJob).set(busy).where(eq(bulkJob.jobId, id))
  await work(world)
  expect(await jobNow(world, id)).toMatchObject({ state: 'running', counts: { waiting: 2 } })

  await world.join('lou', ['lead'])
  await world.giveRoles('lena', ['reviewer'])
  await world.db.update(bulkJob).set({ worker: null }).where(eq(bulkJob.jobId, id))
  await work(world)
  expect(await jobNow(world, id, 'lou')).toMatchObject({ state: 'stopped', code: 'not_yours' })
})

it('can be cancelled, and leaves the rest as it was', async () => {
  const world = await newWorld()
  const made = await some(world, 3)
  const id = await begin(world, { kind: 'assign', to: 'able' })
  await world.as('lena').bulk.cancel({ project: world.project, id })
  await work(world)
  const job = await jobNow(world, id)
  expect(job).toMatchObject({ state: 'cancelled', canUndo: false, counts: { waiting: 3, done: 0 } })
  expect(await keptFor(world, made[0]?.instanceId ?? '')).toEqual([null])
  const late = world.as('lena').bulk.cancel({ project: world.project, id })
  expect(await refusalOf(late)).toBe('job_ended')
})

it('begins one job for the same request, and none for more than was shown', async () => {
  const world = await newWorld()
  await some(world, 2)
  const id = randomUUID()
  const request = { project: world.project, id, act: { kind: 'revalidate' as const }, which: all }
  expect(await refusalOf(world.as('lena').bulk.start({ ...request, seen: 1 }))).toBe(
    'more_than_seen',
  )
  await world.as('lena').bulk.start({ ...request, seen: 2 })
  await world.as('lena').bulk.start({ ...request, seen: 2 })
  expect(await world.as('lena').bulk.list({ project: world.project })).toHaveLength(1)
})

it('knows no job that votes, submits or signs off', async () => {
  expect(bulkKinds).toEqual(['assign', 'plan', 'reopen', 'revalidate'])
  const world = await newWorld()
  await world.instance('check')
  for (const kind of ['vote', 'submit', 'sign_off', 'decide_high', 'propose_deletion']) {
    const act = { kind, quality: 'high', to: 'able', reason: 'All.' } as unknown as BulkAct
    await expect(begin(world, act)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const row = {
      jobId: randomUUID(),
      projectId: world.projectId,
      actorId: world.idOf('lena'),
      kind: kind as BulkAct['kind'],
      act,
      which: all,
      total: 0,
    }
    await expect(world.db.insert(bulkJob).values(row)).rejects.toMatchObject({
      cause: { code: '23514' },
    })
  }
})

it('lets a person submit while a job gives the same instance away, and loses nothing', async () => {
  const world = await newWorld()
  const made = await some(world, 6)
  const submissions = await Promise.all(
    made.map(async ({ key }) => {
      const lease = await world.take('rosa', key)
      const { head, content } = await world.as('rosa').instance.get(world.at(key))
      const given = { lease, base: head.number, content, checks: [...checks] }
      return () => world.as('rosa').review.submit({ ...world.request(key), ...given })
    }),
  )
  // Half of the leases ran out, so that the job may give their seats away.
  for (const { instanceId } of made.slice(0, 3)) await world.expire(instanceId)
  const id = await begin(world, { kind: 'assign', to: [world.idOf('remi'), world.idOf('cleo')] })
  const [stages] = await Promise.all([Promise.all(submissions.map((act) => act())), work(world)])
  expect(stages).toEqual(made.map(() => ({ stage: 'check' })))
  const job = await jobNow(world, id)
  expect(job.state).toBe('done')
  expect(job.counts.waiting + job.counts.broke).toBe(0)
  for (const { key, instanceId } of made) {
    expect(await world.stageOf(key)).toBe('check')
    expect(await moves(world, instanceId, 'submit')).toBe(1)
    const row = job.rows.find((one) => one.key === key)
    expect(['done', 'refused']).toContain(row?.outcome)
    const assigned = await moves(world, instanceId, 'assign')
    expect(assigned).toBe(row?.outcome === 'done' ? 1 : 0)
  }
})

it('tells a lead who could vote nothing of the seats of an open round', async () => {
  const world = await newWorld()
  await world.join('both', ['lead', 'checker'])
  const { key } = await world.instance('check')
  const { project } = world
  const which = { keys: [key] }
  const cleo: BulkAct = { kind: 'assign', to: [world.idOf('cleo')] }
  const job = await begin(world, cleo, which)
  await work(world)
  const seen = async () => [
    await world.as('both').bulk.preview({ project, act: cleo, which }),
    await world.as('both').bulk.preview({ project, act: { kind: 'assign', to: 'pool' }, which }),
    await jobNow(world, job, 'both'),
    await refusalOf(world.as('both').work.assign({ ...world.at(key), person: world.idOf('carl') })),
  ]
  const before = await seen()
  expect(before).toMatchObject([
    { refused: [{ code: 'would_tell', count: 1 }] },
    { refused: [{ code: 'would_tell', count: 1 }] },
    { counts: { hidden: 1, done: 0 }, rows: [{ outcome: 'hidden', people: [] }] },
    'would_tell',
  ])
  await world.vote('cleo', key, 'high')
  await world.take('carl', key)
  expect(await seen()).toEqual(before)

  await world.as('both').check.reveal(world.at(key))
  expect(await jobNow(world, job, 'both')).toMatchObject({ counts: { done: 1 } })
  const [, pool] = await seen()
  expect(pool).toMatchObject({ same: 1, refused: [] })
})

it('tells no lead of the seats of an open round where the project keeps leads blind', async () => {
  const world = await newWorld({ policy: { leadsBlind: true } })
  const { key } = await world.instance('check')
  const { project } = world
  const which = { keys: [key] }
  const cleo: BulkAct = { kind: 'assign', to: [world.idOf('cleo')] }
  const seen = () => world.as('lena').bulk.preview({ project, act: cleo, which })
  const before = await seen()
  expect(before).toMatchObject({ done: 0, refused: [{ code: 'leads_blind', count: 1 }] })
  await world.vote('cleo', key, 'high')
  expect(await seen()).toEqual(before)
  expect(
    await refusalOf(world.as('lena').work.assign({ ...world.at(key), person: world.idOf('cleo') })),
  ).toBe('leads_blind')
})

it('plans more instances than one query takes, each once, and shares them evenly', async () => {
  const world = await newWorld()
  const { db, projectId, project } = world
  const origin = { importId: 'many', file: 'many.jsonl', record: 1, line: 1, raw: '{}' }
  const items = Array.from({ length: 1200 }, (_, i) => ({
    externalId: `${i}`,
    occurrence: 1,
    content: plainContent({ id: `${i}` }),
    findings: [],
    source: origin,
  }))
  await transact(db, (tx) => createInstances(tx, { projectId, actorId: null }, items))
  const act = { kind: 'assign' as const, to: 'able' as const }
  const shown = await world.as('lena').bulk.preview({ project, act, which: all })
  expect(shown).toMatchObject({ total: 1200, done: 1200, same: 0, refused: [] })
  expect(shown.people.map(({ count }) => count)).toEqual([600, 600])
  const id = await begin(world, act)
  const rows = await db.select().from(bulkItem).where(eq(bulkItem.jobId, id))
  expect(new Set(rows.map(({ instanceId }) => instanceId)).size).toBe(1200)
  expect(new Set(rows.map(({ place }) => place)).size).toBe(1200)
  await world.as('lena').bulk.cancel({ project, id })
})
