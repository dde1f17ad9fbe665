import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { slot, spent } from '#server/db/schema.ts'
import { newGoldWorld } from '#server/testing/gold-world.ts'
import { workedWorld } from '#server/testing/worked-world.ts'
import type { newWorld } from '#server/testing/world.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import { weekOf } from '#shared/view/week.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const all = (world: World, name = 'lena', filter = {}) =>
  world.as(name).peopleFigures.ofPeople({ project: world.project, ...filter })

async function of(world: World, name: string, asker = 'lena', filter = {}) {
  const { people } = await all(world, asker, filter)
  const found = people.find(({ id }) => id === world.idOf(name))
  if (!found) throw new Error(`${name} is not there`)
  return found
}

const own = (world: World, name: string, filter = {}) =>
  world.as(name).peopleFigures.ofPerson({ project: world.project, ...filter })

const share = (k: number, n: number) => ({ status: 'ok', value: k / n, n, components: { k } })
const none = { status: 'undefined', reason: 'no_units', n: 0 }

it('counts what was handed in, and what became of reviews and of votes', async () => {
  const { world } = await workedWorld()
  expect(await of(world, 'rosa')).toMatchObject({
    done: { reviews: 5, secondReviews: 0, votes: 0, tieBreaks: 0, returns: 0, days: 1 },
    overturned: { submissions: share(2, 3), proposals: share(1, 1), all: share(3, 4) },
    returned: 1,
    checking: { low: none, split: none, strictness: none, minority: none },
  })
  expect(await of(world, 'cleo')).toMatchObject({
    done: { reviews: 0, votes: 5, tieBreaks: 0, returns: 1, days: 1 },
    overturned: { all: none },
    checking: {
      low: share(2, 4),
      split: share(1, 4),
      strictness: { value: 1 / 4, n: 4, components: { b: 1, c: 0 } },
      minority: share(0, 1),
    },
  })
  expect((await of(world, 'carl')).checking).toMatchObject({
    low: share(1, 4),
    strictness: { value: -1 / 4 },
    minority: share(1, 1),
  })
  expect((await of(world, 'cora')).done).toMatchObject({ votes: 0, tieBreaks: 1 })
})

it('puts the work of all apart by week, and keeps to the weeks, the domain and the role that are asked for', async () => {
  const { world } = await workedWorld()
  const week = weekOf(new Date())
  expect((await all(world)).weekly).toEqual({
    done: [{ week, reviews: 6, votes: 10, returns: 1 }],
    overturned: [{ week, k: 3, n: 4 }],
    low: [{ week, k: 3, n: 8 }],
    goldMissed: [],
  })
  const later = weekOf(new Date(Date.now() + 14 * 86_400_000))
  for (const nothing of [{ from: later }, { to: '2020-W10' }, { domain: 'law' }]) {
    const { people, weekly } = await all(world, 'lena', nothing)
    // What is usual comes from the first weeks of all, so what may drift has every week.
    const [overturned, low] = nothing.domain
      ? [[], []]
      : [[{ week, k: 3, n: 4 }], [{ week, k: 3, n: 8 }]]
    expect(weekly).toEqual({ done: [], overturned, low, goldMissed: [] })
    expect(new Set(people.map(({ done }) => done.days))).toEqual(new Set([0]))
  }
  expect((await of(world, 'rosa', 'lena', { from: week, to: week })).done.reviews).toBe(5)
  const reviewers = (await all(world, 'lena', { role: 'reviewer' })).people
  expect(reviewers.map(({ name }) => name)).toEqual(['remi', 'rosa'])
})

it('gives the median and the quartiles of the time in seats that were handed in, and of no other', async () => {
  const { world, keys } = await workedWorld()
  await world.take('rosa', keys.back)
  const rosas = eq(spent.personId, world.idOf('rosa'))
  const rows = await world.db.select().from(spent).where(rosas)
  expect(rows).toHaveLength(5)
  for (const [i, { instanceId }] of rows.entries())
    await world.db
      .update(spent)
      .set({ seconds: [60, 100, 200, 300, 900][i] })
      .where(and(rosas, eq(spent.instanceId, instanceId)))
  const review = { n: 5, low: 100, median: 200, high: 300, total: 1560 }
  expect((await of(world, 'rosa')).time).toEqual({ review, check: null })
  expect((await own(world, 'rosa')).person.time).toEqual({ review, check: null })
  expect(await world.db.$count(slot, eq(slot.holderId, world.idOf('rosa')))).toBe(6)
})

it('tells a lead who checks, or is kept blind, nothing of an open round', async () => {
  const { world, keys } = await workedWorld()
  expect((await of(world, 'cleo', 'both')).done.votes).toBe(4)
  const before = [await all(world, 'both'), await ofOne(world, 'both', 'carl')]
  await world.vote('carl', keys.open, 'low')
  expect([await all(world, 'both'), await ofOne(world, 'both', 'carl')]).toEqual(before)
  expect((await of(world, 'carl', 'lena')).checking.split).toMatchObject(share(2, 5))
  await world.vote('cora', keys.open, 'high')
  expect((await of(world, 'carl', 'both')).checking).toMatchObject({
    split: share(2, 5),
    minority: share(2, 2),
  })

  const blind = await workedWorld({ leadsBlind: true })
  expect((await of(blind.world, 'cleo')).done.votes).toBe(4)
})

async function ofOne(world: World, asker: string, name: string) {
  const input = { project: world.project, person: world.idOf(name) }
  return world.as(asker).peopleFigures.ofPerson(input)
}

it('shows each person their own page and nobody else’s, and leads everyone’s', async () => {
  const { world } = await workedWorld()
  const mine = await own(world, 'rosa')
  expect(mine).toMatchObject({
    asLead: false,
    person: { name: 'rosa', done: { reviews: 5 }, overturned: { all: share(3, 4) }, gold: null },
    weekly: { done: [{ reviews: 5, votes: 0 }], overturned: [{ k: 3, n: 4 }], goldMissed: null },
  })
  expect(await ofOne(world, 'lena', 'rosa')).toMatchObject({
    asLead: true,
    person: { gold: { review: none } },
  })
  for (const [asker, name] of [
    ['rosa', 'remi'],
    ['cleo', 'carl'],
    ['cleo', 'nobody'],
  ] as const)
    await expect(ofOne(world, asker, name)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(all(world, 'rosa')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(ofOne(world, 'lena', 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('counts own work at once, and what came of it no sooner than its verdicts are told', async () => {
  for (const [verdicts, told] of [
    ['round', { overturned: share(3, 4), split: share(1, 4) }],
    ['end', { overturned: share(2, 3), split: share(1, 3) }],
    ['leads', { overturned: none, split: none }],
  ] as const) {
    const { world } = await workedWorld({ verdicts })
    const rosa = await own(world, 'rosa')
    expect(rosa.person).toMatchObject({
      done: { reviews: 5 },
      overturned: { all: told.overturned },
    })
    const cleo = await own(world, 'cleo')
    expect(cleo.person).toMatchObject({ done: { votes: 5 }, checking: { split: told.split } })
    expect((await of(world, 'rosa')).overturned.all).toMatchObject(share(3, 4))
  }
})

it('counts a gold copy in the own work like any other, in no figure of leads but that of gold, and tells of it only where the project does', async () => {
  for (const tells of ['never', 'at_once'] as const) {
    const world = await newGoldWorld()
    await world.mark('low')
    await world.give({ cora: 'check' }, tells)
    const { key } = await world.earn('cora', 'check')
    const before = await own(world, 'cora')
    await world.vote('cora', key, 'high')
    const mine = await own(world, 'cora')
    expect(mine.person.done.votes).toBe(before.person.done.votes + 1)
    const gold = tells === 'never' ? null : { review: none, check: share(0, 1) }
    expect(mine.person).toMatchObject({ gold })
    expect([mine.weekly.goldMissed, before.person.gold].map((found) => found === null)).toEqual(
      Array.from({ length: 2 }, () => tells === 'never'),
    )
    const told = await of(world, 'cora')
    expect(told).toMatchObject({ done: { votes: 0 }, gold: { check: share(0, 1) } })
    expect((await all(world)).weekly.goldMissed).toMatchObject([{ k: 1, n: 1 }])
  }
})

it('leads to exactly the instances behind what was overturned and what was split', async () => {
  const { world } = await workedWorld()
  const week = weekOf(new Date())
  const found = async (filter: InstanceFilter) =>
    (await world.as('lena').instance.list({ project: world.project, filter })).total
  const [rosa, cleo] = ['rosa', 'cleo'].map((name) => world.idOf(name))
  expect([
    await found({ rater: rosa, outcome: 'overturned_submission' }),
    await found({ rater: rosa, outcome: 'overturned_proposal' }),
    await found({ rater: rosa, outcome: 'decided', week }),
    await found({ rater: cleo, votes: 'split' }),
    await found({ rater: cleo, votes: 'paired', week }),
  ]).toEqual([2, 1, 4, 1, 4])
})
