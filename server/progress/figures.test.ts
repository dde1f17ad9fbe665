import { and, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, instance } from '#server/db/schema.ts'
import { newWorld, testDb } from '#server/testing/world.ts'
import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'
import { ageBins, daysOfBin } from '#shared/progress/age.ts'
import { dayAfter, dayOf } from '#shared/progress/day.ts'
import { writeDays } from '#shared/view/days.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PairCoverage } from '#shared/view/progress-view.ts'
import { writeReturned } from '#shared/view/returned.ts'
import { writeStood } from '#shared/view/stood.ts'

type World = Awaited<ReturnType<typeof newWorld>>
const today = dayOf(new Date())
const asks = (world: World, name = 'lena') => world.as(name).progress
const of = (world: World, filter: object = {}) => ({ project: world.project, ...filter })
const found = async (world: World, filter: InstanceFilter) =>
  (await world.as('lena').instance.list({ project: world.project, filter })).total

/** Lets an event of an instance have been so many days ago; `seq` counts from 1, the import. */
async function longAgo(instanceId: string, ...daysAgo: number[]): Promise<void> {
  const { asOwner } = await testDb()
  for (const [i, days] of daysAgo.entries())
    await asOwner((owner) =>
      owner
        .update(event)
        .set({ at: new Date(Date.now() - days * 86_400_000) })
        .where(and(eq(event.instanceId, instanceId), eq(event.seq, i + 1))),
    )
}

/** The stages now, counted without the events. */
async function stagesNow(world: World): Promise<Partial<Record<Stage, number>>> {
  const rows = await world.db
    .select({ stage: instance.stage, count: sql<number>`count(*)::int` })
    .from(instance)
    .where(eq(instance.projectId, world.projectId))
    .groupBy(instance.stage)
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]))
}

it('tells how many stood where at the end of each day: imported, submitted, returned, signed off, reopened', async () => {
  const world = await newWorld()
  const one = await world.instance('signed_off')
  await longAgo(one.instanceId, 5, 4, 4, 2)
  const other = await world.instance('returned')
  await longAgo(other.instanceId, 3, 3, 1)
  await world.lead(one.key, 'reopen')

  const { ends, step } = await asks(world).burnUp(of(world))
  const told = ends.map(({ day, ...counts }) => [
    day,
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
  ])
  expect(step).toBe('day')
  expect(told).toEqual([
    [dayAfter(today, -5), { review: 1 }],
    [dayAfter(today, -4), { check: 1 }],
    [dayAfter(today, -3), { check: 2 }],
    [dayAfter(today, -2), { check: 1, signed_off: 1 }],
    [dayAfter(today, -1), { returned: 1, signed_off: 1 }],
    [today, { review: 1, returned: 1 }],
  ])
  expect(told.at(-1)?.[1]).toEqual(await stagesNow(world))

  for (const { day, ...counts } of ends) {
    for (const stage of stages) {
      const stood = writeStood({ stage, day })
      expect([stood, await found(world, { stood })]).toEqual([stood, counts[stage]])
    }
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(await found(world, { stood: writeStood({ stage: null, day }) })).toBe(all)
  }
  for (const stood of ['review', 'gone~2026-01-01', 'review~yesterday'])
    expect(await found(world, { stood })).toBe(0)
  const filter = { stood: writeStood({ stage: null, day: today }) }
  expect((await world.as('cleo').instance.list({ project: world.project, filter })).total).toBe(0)

  const some = await asks(world).burnUp(
    of(world, { from: dayAfter(today, -3), to: dayAfter(today, -2) }),
  )
  expect(some.ends.map(({ day }) => day)).toEqual([dayAfter(today, -3), dayAfter(today, -2)])
  expect(some.ends[0]).toMatchObject({ check: 2 })
})

it('ends with the present stages in every domain, and stands at the ends of weeks over long times', async () => {
  const world = await newWorld()
  for (const stage of stages) await world.instance(stage, { domain: 'physics' })
  const old = await world.instance('review')
  await longAgo(old.instanceId, 300)

  const whole = await asks(world).burnUp(of(world))
  expect(whole.step).toBe('week')
  expect(whole.ends.length).toBeGreaterThan(40)
  expect(whole.ends.at(-1)).toMatchObject(await stagesNow(world))
  const { ends } = await asks(world).burnUp(of(world, { domain: 'physics' }))
  expect(ends.at(-1)).toEqual({
    day: today,
    ...Object.fromEntries(stages.map((stage) => [stage, 1])),
  })
})

it('forecasts from what was decided on full days, less what was taken up again', async () => {
  const world = await newWorld()
  await world.instance('review')
  const early = await asks(world).burnUp(of(world))
  expect(early.forecast).toEqual({ status: 'undefined', reason: 'too_few_days', left: 1, days: 0 })
  for (let i = 0; i < 4; i++) {
    const { instanceId } = await world.instance('signed_off')
    await longAgo(instanceId, 40, 7 * i + 3, 7 * i + 3, 7 * i + 3)
  }
  // One a week in the last four weeks, none in the week before, one left.
  const { forecast } = await asks(world).burnUp(of(world))
  expect(forecast).toMatchObject({ status: 'ok', left: 1, days: 35, perDay: 4 / 35 })
  const second = await asks(world).burnUp(of(world))
  expect(second.forecast).toEqual(forecast)
})

it('tells how long instances have stood at their stage, and each bar finds its instances', async () => {
  const world = await newWorld()
  for (const days of [0, 0, 1, 5, 5, 100]) {
    const { instanceId } = await world.instance('check')
    const stageSince = new Date(Date.parse(today) + 3_600_000 - days * 86_400_000)
    await world.db.update(instance).set({ stageSince }).where(eq(instance.instanceId, instanceId))
  }
  await world.instance('signed_off')

  const queues = await asks(world).queues(of(world))
  expect(queues.today).toBe(today)
  expect(queues.stages).toMatchObject([
    { stage: 'check', count: 6, bins: [2, 1, 0, 2, 0, 0, 0, 1] },
  ])
  const [queue] = queues.stages
  expect([queue?.oldest, queue?.middle].map((at) => at?.slice(0, 10))).toEqual([
    dayAfter(today, -100),
    dayAfter(today, -5),
  ])
  for (const [i] of ageBins.entries()) {
    const since = writeDays(daysOfBin(i, today))
    expect(await found(world, { stage: 'check', since })).toBe(queue?.bins[i])
  }
  expect(await found(world, { since: 'yesterday' })).toBe(0)
  const filter = { since: '..' }
  expect((await world.as('cleo').instance.list({ project: world.project, filter })).total).toBe(0)
})

it('counts findings by rule with the severity that the project gives them', async () => {
  const world = await newWorld()
  await world.instance('review')
  await world.instance('review', { domain: 'physics' })
  await world.instance('deleted')
  await world.db
    .update(instance)
    .set({ rules: ['difficulty-missing', 'tag-order'] })
    .where(eq(instance.projectId, world.projectId))
  const severities = { 'tag-order': { severity: 'info' as const, reason: 'Free order.' } }
  await world.setPolicy({ severities })
  const rules = await asks(world).ruleCounts(of(world))
  for (const { rule, all, open } of rules) {
    expect(all).toBe(await found(world, { rule }))
    expect(open).toBe(await found(world, { rule, undecided: 'yes' }))
  }
  expect(rules).toEqual([
    { rule: 'difficulty-missing', severity: 'warning', open: 2, all: 3 },
    { rule: 'tag-order', severity: 'info', open: 2, all: 3 },
  ])
  expect(await asks(world).ruleCounts(of(world, { domain: 'physics' }))).toMatchObject([
    { all: 1 },
    { all: 1 },
  ])
})

it('has the tables of the paper, each number with its instances', async () => {
  const world = await newWorld()
  const image = { key: 'image1', kind: 'inline' as const, value: 'a picture' }
  await world.instance('review', { difficulty: 1 })
  await world.instance('check', { difficulty: 3 })
  await world.instance('review', { difficulty: null, domain: 'physics' })
  await world.instance('review', {
    domain: 'physics',
    question: { text: 'See <image1>.', media: [image] },
  })

  type Row = Pick<PairCoverage, 'instances' | 'difficulties'>
  const finds = async (place: InstanceFilter, { instances, difficulties }: Row) => {
    expect(await found(world, place)).toBe(instances)
    for (const [level, count] of Object.entries(difficulties)) {
      const difficulty = level === 'none' ? level : Number(level)
      expect(await found(world, { ...place, difficulty })).toBe(count)
    }
  }
  const { domains, combinations, pairs, choices } = await asks(world).coverage(of(world))
  expect([domains.map(({ domain }) => domain), pairs.length]).toEqual([['math', 'physics'], 4])
  for (const { field, domain, input, output, ...row } of domains) {
    for (const [side, counts] of Object.entries({ input, output }))
      for (const [modality, count] of Object.entries(counts))
        expect(await found(world, { field, domain, [side]: modality })).toBe(count)
    await finds({ field, domain }, row)
  }
  for (const { field, domain, combination, ...row } of pairs)
    await finds({ field, domain, combination }, row)
  expect(combinations.map(({ value }) => value)).toEqual(['text>text', 'image>text'])
  expect(choices.domain.map(({ value, count }) => [value, count])).toEqual([
    ['math', 2],
    ['physics', 2],
  ])
  const hard = await asks(world).coverage(of(world, { difficulty: 3, domain: 'math' }))
  expect([hard.domains, hard.pairs]).toMatchObject([
    [{ instances: 1, combinations: 1 }],
    [{ instances: 1, difficulties: { 3: 1 } }],
  ])
})

it('counts what came back, by how and why, and each number finds its instances', async () => {
  const world = await newWorld({ policy: { tieBreak: false } })
  await world.instance('returned')
  const split = await world.instance('check')
  await world.vote('cleo', split.key, 'high')
  await world.vote('carl', split.key, 'low')
  const recalled = await world.instance('check')
  await world.lead(recalled.key, 'recall')
  const twice = await world.instance('returned')
  await world.submit('rosa', twice.key)
  await world.sendBack('cleo', twice.key)
  await world.instance('deleted')

  const counts = await asks(world).returns(of(world))
  expect(counts).toEqual([
    { kind: 'recall', reason: null, rounds: 1, instances: 1 },
    { kind: 'recall', reason: 'none', rounds: 1, instances: 1 },
    { kind: 'return', reason: null, rounds: 3, instances: 2 },
    { kind: 'return', reason: 'none', rounds: 3, instances: 2 },
    { kind: 'split_back', reason: null, rounds: 1, instances: 1 },
    { kind: 'split_back', reason: 'trivial', rounds: 1, instances: 1 },
  ])
  const days = { from: today, to: null }
  for (const { kind, reason, instances } of counts)
    expect(await found(world, { returned: writeReturned({ kind, reason, days }) })).toBe(instances)
  expect(await found(world, { returned: '~~' })).toBe(0)
  expect(await found(world, { returned: 'return~~..2020-01-01' })).toBe(0)
  expect(await asks(world).returns(of(world, { to: '2020-01-01' }))).toEqual([])
  const filter = { returned: '' }
  const listed = await world.as('cleo').instance.list({ project: world.project, filter })
  expect([await found(world, filter), listed.total]).toEqual([4, 0])
})
