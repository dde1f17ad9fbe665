import { expect, it } from 'vitest'

import { newWorld } from '#server/testing/world.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const figures = (world: World, filter: object = {}) =>
  world.as('lena').agreement.figures({ project: world.project, ...filter })

/** An instance that two checkers voted on. */
async function voted(world: World, said: ['high' | 'low', 'high' | 'low'], domain = 'math') {
  const { key } = await world.instance('check', { domain })
  await world.vote('cleo', key, said[0])
  await world.vote('carl', key, said[1])
  return key
}

it('counts rounds whose votes are in, with the patterns that the votes make', async () => {
  const world = await newWorld()
  for (let i = 0; i < 4; i++) await voted(world, ['high', 'high'])
  await voted(world, ['low', 'low'])
  await voted(world, ['low', 'high'], 'physics')

  const { overall, rows, pairs } = await figures(world)
  // o_hh 8, o_ll 2, o_hl 2: 1 − 11 · 2 / (2 · 9 · 3).
  expect(overall).toMatchObject({ n: 6, ratings: 12, prevalence: [{ count: 9 }, { count: 3 }] })
  expect(overall.alpha).toMatchObject({ value: expect.closeTo(1 - 22 / 54, 12) })
  expect(overall.percent).toMatchObject({ value: expect.closeTo(5 / 6, 12), n: 6 })
  expect(rows.map((row) => [row.value, row.figures.n])).toEqual([
    ['math', 5],
    ['physics', 1],
  ])
  expect(pairs).toHaveLength(1)
  expect(pairs[0]?.kappa).toMatchObject({ status: 'ok', n: 6 })
})

it('leads from each figure to the instances behind it', async () => {
  const world = await newWorld()
  await voted(world, ['high', 'high'])
  const split = await voted(world, ['low', 'high'], 'physics')
  await world.instance('check')

  const { rows, pairs, filter, reasons } = await figures(world)
  for (const row of rows) {
    const found = await world
      .as('lena')
      .instance.list({ project: world.project, filter: row.filter })
    expect(found.total).toBe(row.figures.n)
  }
  const list = async (asked: object) =>
    (await world.as('lena').instance.list({ project: world.project, filter: asked })).rows
  expect((await list({ votes: 'split' })).map((row) => row.key)).toEqual([split])
  expect(reasons).toHaveLength(1)
  for (const { count, reason } of reasons)
    expect(await list({ ...filter, votes: 'split', reason })).toHaveLength(count)
  expect(await list({ reason: 'incoherent' })).toEqual([])
  const pair = `${pairs[0]?.first}~${pairs[0]?.second}`
  expect(await list({ pair })).toHaveLength(2)
})

it('leaves the tie-break out, and counts apart what a round cast that ended early', async () => {
  const world = await newWorld()
  const split = await voted(world, ['high', 'low'])
  await world.vote('cora', split, 'high')
  const { key } = await world.instance('check')
  await world.vote('cleo', key, 'high')
  await world.sendBack('carl', key)

  const { overall, endedEarly, reasons } = await figures(world)
  expect(overall).toMatchObject({ n: 1, ratings: 2, prevalence: [{ count: 1 }, { count: 1 }] })
  expect(endedEarly).toEqual({ rounds: 1, votes: 1 })
  expect(reasons).toEqual([{ reason: 'trivial', count: 1 }])
})

it('gives no figure of what was never voted on twice, and says why', async () => {
  const world = await newWorld()
  expect((await figures(world)).overall).toMatchObject({
    n: 0,
    percent: { status: 'undefined', reason: 'no_units' },
  })
  await voted(world, ['high', 'high'])
  expect((await figures(world)).overall.alpha).toEqual({
    status: 'undefined',
    reason: 'no_variation',
    n: 1,
  })
})

it('holds the filters of field, domain and person', async () => {
  const world = await newWorld()
  await voted(world, ['high', 'high'])
  await voted(world, ['low', 'low'], 'physics')
  expect((await figures(world, { domain: 'physics' })).overall.n).toBe(1)
  expect((await figures(world, { person: world.idOf('cora') })).overall.n).toBe(0)
  const { rows, choices } = await figures(world, { by: 'person', field: 'natural_science' })
  expect(rows.map((row) => row.figures.n)).toEqual([2, 2])
  expect(choices.domain).toEqual([
    { value: 'math', count: 1 },
    { value: 'physics', count: 1 },
  ])
})

it('is for leads', async () => {
  const world = await newWorld()
  await expect(
    world.as('cleo').agreement.figures({ project: world.project }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
