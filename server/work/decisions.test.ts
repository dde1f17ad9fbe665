import { expect, it } from 'vitest'

import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'

type World = Awaited<ReturnType<typeof newWorld>>
const decisionsOf = (world: World, name: string) =>
  world.as(name).work.decisions({ project: world.project })

it('lists my own last decisions, newest first, with what is still possible', async () => {
  const world = await newWorld()
  const signed = await world.instance('signed_off')
  const back = await world.instance('returned')
  const fresh = await world.instance('check')
  const told = await decisionsOf(world, 'rosa')
  expect(told.map(({ key, verdict, stage, possible }) => [key, verdict, stage, possible])).toEqual([
    [fresh.key, 'submit', 'check', 'withdraw'],
    [back.key, 'submit', 'returned', null],
    [signed.key, 'submit', 'signed_off', 'ask_reopen'],
  ])
  const cleo = await decisionsOf(world, 'cleo')
  expect(cleo.map(({ key, verdict, possible }) => [key, verdict, possible])).toEqual([
    [back.key, 'return', null],
    [signed.key, 'high', 'ask_reopen'],
  ])
  expect(await decisionsOf(world, 'remi')).toEqual([])
})

it('offers no way back from a vote while the round is open, and a recall by the leads once a checker began', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  await world.vote('cleo', key, 'high')
  expect(await decisionsOf(world, 'cleo')).toMatchObject([{ key, verdict: 'high', possible: null }])
  expect(await decisionsOf(world, 'rosa')).toMatchObject([{ key, possible: 'ask_reopen' }])
  const ask = { ...world.request(key), reason: 'Wrong photo.' }
  expect(await refusalOf(world.as('cleo').review.askReopen(ask))).toBe('illegal_move')
  expect(await refusalOf(world.as('remi').review.askReopen(ask))).toBe('not_yours')
})

it('shows ten at most, and what became of an instance only at the newest', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  await world.lead(key, 'recall')
  await world.submit('rosa', key)
  for (let i = 0; i < 9; i++) await world.instance('check')
  const told = await decisionsOf(world, 'rosa')
  expect(told).toHaveLength(10)
  expect(told.filter((one) => one.key === key)).toMatchObject([{ round: 2, possible: 'withdraw' }])
})

it('carries a request to the leads, who answer it or reopen', async () => {
  const world = await newWorld()
  const { key } = await world.instance('signed_off')
  const asks = async () =>
    (await world.as('lena').progress.overview({ project: world.project })).asks
  const ask = (name: string, reason: string) =>
    refusalOf(world.as(name).review.askReopen({ ...world.request(key), reason }))
  const decline = (reason: string) =>
    refusalOf(world.as('lena').review.declineReopen({ ...world.request(key), reason }))

  expect(await decline('No.')).toBe('not_asked')
  expect(await ask('rosa', ' ')).toBe('reason_missing')
  expect(await ask('rosa', 'The photo is of another bridge.')).toBeNull()
  expect(await asks()).toMatchObject({
    total: 1,
    items: [
      { key, stage: 'signed_off', person: 'rosa', reason: 'The photo is of another bridge.' },
    ],
  })
  expect(await decisionsOf(world, 'rosa')).toMatchObject([{ ask: { state: 'open' } }])
  expect(await decisionsOf(world, 'cleo')).toMatchObject([{ ask: null }])
  expect(await world.stageOf(key)).toBe('signed_off')

  expect(await decline('It is the same bridge, from the south.')).toBeNull()
  expect((await asks()).total).toBe(0)
  expect(await decisionsOf(world, 'rosa')).toMatchObject([
    { ask: { state: 'declined', note: 'It is the same bridge, from the south.' } },
  ])
  expect(await ask('carl', 'I voted on the wrong one.')).toBeNull()
  await world.lead(key, 'reopen')
  expect((await asks()).total).toBe(0)
})

it('does not tell a lead who checks which reviewer asks in an open round', async () => {
  const world = await newWorld()
  await world.join('both', ['lead', 'checker'])
  const { key } = await world.instance('check')
  await world.take('cleo', key)
  await world.as('rosa').review.askReopen({ ...world.request(key), reason: 'Wrong photo.' })
  const told = async (name: string) =>
    (await world.as(name).progress.overview({ project: world.project })).asks.items
  expect(await told('both')).toMatchObject([{ key, person: null }])
  expect(await told('lena')).toMatchObject([{ key, person: 'rosa' }])
  const { events } = await world.as('carl').instance.history(world.at(key))
  expect(events.map(({ move }) => move)).not.toContain('ask_reopen')
})
