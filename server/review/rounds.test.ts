import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { instance, membership, part, review } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { checks } from '#shared/review/checks.ts'

it('submits only with all four checks ticked and no error left', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const lease = await world.take('rosa', key)
  const { content } = await world.as('rosa').instance.get(world.at(key))
  const submit = (given: { checks?: string[]; text?: string }) =>
    world.as('rosa').review.submit({
      ...world.request(key),
      lease,
      base: 1,
      content: { ...content, answer: { ...content.answer, text: given.text ?? 'Three.' } },
      checks: given.checks ?? [...checks],
    })
  expect(await refusalOf(submit({ checks: ['coherent', 'counts'] }))).toBe('checks_open')
  expect(await refusalOf(submit({ text: 'See <image1>.' }))).toBe('has_errors')
  expect(await world.stageOf(key)).toBe('review')
  expect(await submit({})).toEqual({ stage: 'check' })
  const view = await world.as('cleo').instance.get(world.at(key))
  expect(view).toMatchObject({ head: { number: 2 }, checks: [...checks], proposal: null })
})

it('makes an author of whoever submits unchanged', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('check')
  expect(await world.db.select().from(part).where(eq(part.instanceId, instanceId))).toMatchObject([
    { personId: world.idOf('rosa'), part: 'author' },
  ])
  expect(await world.as('cora').instance.get(world.at(key))).toMatchObject({ head: { number: 1 } })
})

it('proposes a deletion with a reason, whatever the checks and findings', async () => {
  const world = await newWorld()
  const { key } = await world.instance('review', {
    answer: { text: 'See <image9>.', media: [] },
  })
  const lease = await world.take('rosa', key)
  const propose = (reason: string, base = 1) =>
    world.as('rosa').review.proposeDeletion({ ...world.request(key), lease, base, reason })
  expect(await refusalOf(propose(' '))).toBe('reason_missing')
  expect(await refusalOf(propose('Trivial.', 2))).toBe('stale')
  expect(await propose('Trivial.')).toEqual({ stage: 'check' })
  expect((await world.as('cleo').instance.get(world.at(key))).proposal).toEqual({
    reason: 'Trivial.',
  })
})

it('withdraws while no seat of the check was ever taken', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const withdraw = (name: string) => refusalOf(world.as(name).review.withdraw(world.request(key)))
  expect(await withdraw('remi')).toBe('not_yours')
  expect(await withdraw('rosa')).toBeNull()
  expect(await world.as('rosa').instance.get(world.at(key))).toMatchObject({
    stage: 'returned',
    round: 2,
    assignee: 'rosa',
  })

  await world.submit('rosa', key)
  const lease = await world.take('cleo', key)
  await world.as('cleo').work.release({ ...world.at(key), lease, reason: 'unclear' })
  expect(await withdraw('rosa')).toBe('too_late')
})

it('recalls with a reason from the check and from a tie-break', async () => {
  const world = await newWorld()
  for (const stage of ['check', 'tie_break'] as const) {
    const { key } = await world.instance(stage)
    const recall = (reason: string) =>
      world.as('lena').review.recall({ ...world.request(key), reason })
    expect(await refusalOf(recall(''))).toBe('reason_missing')
    expect(await recall('Wrong guideline.')).toEqual({ stage: 'returned' })
    expect(await refusalOf(recall('Again.'))).toBe('illegal_move')
  }
  const { groups } = await world.as('rosa').work.turn({ project: world.project })
  expect(groups[1]?.items.map(({ why }) => why)).toEqual(['Wrong guideline.', 'Wrong guideline.'])
})

it('reopens what was decided in a new cycle, in which its authors may not check', async () => {
  const world = await newWorld()
  for (const stage of ['signed_off', 'deleted'] as const) {
    const { key, instanceId } = await world.instance(stage)
    expect(await world.lead(key, 'reopen')).toBe('review')
    const [row] = await world.db.select().from(instance).where(eq(instance.instanceId, instanceId))
    expect(row).toMatchObject({ round: 2, cycle: 2 })
    const carried = and(eq(part.instanceId, instanceId), eq(part.cycle, 2))
    expect(await world.db.select().from(part).where(carried)).toMatchObject([
      { personId: world.idOf('rosa'), part: 'author' },
    ])
  }
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  await world.giveRoles('cleo', ['reviewer', 'checker'])
  const { key } = await world.instance('signed_off')
  await world.lead(key, 'reopen')
  await world.as('lena').work.assign({ ...world.at(key), person: null })
  expect(await world.submit('cleo', key)).toBe('check')
  expect(await refusalOf(world.take('rosa', key))).toBe('own_work')
  expect(await refusalOf(world.take('cleo', key))).toBe('own_work')
  expect(await refusalOf(world.take('carl', key))).toBeNull()
})

it('gives the next round to the pool when the reviewer is gone', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const who = and(
    eq(membership.projectId, world.projectId),
    eq(membership.personId, world.idOf('rosa')),
  )
  await world.db.update(membership).set({ disabledAt: new Date() }).where(who)
  await world.sendBack('cleo', key)
  expect(await world.submit('remi', key)).toBe('check')
  expect(await world.db.$count(review, eq(review.personId, world.idOf('remi')))).toBe(1)
})

it('refuses a review to whoever checked in the cycle', async () => {
  const world = await newWorld()
  await world.giveRoles('cleo', ['reviewer', 'checker'])
  const { key } = await world.instance('returned')
  await world.as('lena').work.assign({ ...world.at(key), person: null })
  expect(await refusalOf(world.take('cleo', key))).toBe('checked_it')
  expect(
    await refusalOf(world.as('cleo').work.take({ project: world.project, phase: 'review' })),
  ).toBe('no_work')
})
