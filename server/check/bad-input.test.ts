import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { slot } from '#server/db/schema.ts'
import { dump } from '#server/testing/dump.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import type { RefusalCode } from '#shared/errors.ts'
import { checks } from '#shared/review/checks.ts'
import type { LeaseRef } from '#shared/work/phase.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** The names of the refusals, and of the tables that are not as before. What a person typed may be kept as a draft. */
async function tried(world: World, tries: (() => Promise<unknown>)[]) {
  const before = await dump(world.db, ['draft', 'vote_draft'])
  const codes = new Set<RefusalCode | null>()
  for (const attempt of tries) codes.add(await refusalOf(attempt()))
  const after = await dump(world.db, ['draft', 'vote_draft'])
  const changed = [...after].filter(([name, rows]) => before.get(name)?.join() !== rows.join())
  return { codes: [...codes], changed: changed.map(([name]) => name) }
}

const refused = (code: RefusalCode) => ({ codes: [code], changed: [] })

const forged: LeaseRef = { round: 1, phase: 'check', slot: 1, epoch: 1 }

/** A vote with everything right but what is to be refused. */
async function ballot(world: World, key: string, lease: LeaseRef) {
  const { head: seen } = await world.as('lena').instance.get(world.at(key))
  return { ...world.request(key), lease, seen, quality: 'high' as const, note: 'Fine.' }
}

async function voting(world: World, who: string, key: string, lease: LeaseRef = forged) {
  const given = await ballot(world, key, lease)
  return () => world.as(who).check.vote(given)
}

/** A seat of the check that no procedure would give this person. */
async function seatIn(world: World, who: string, instanceId: string): Promise<LeaseRef> {
  const [row] = await world.db
    .update(slot)
    .set({
      status: 'leased',
      holderId: world.idOf(who),
      epoch: 1,
      begun: 1,
      leaseUntil: new Date(Date.now() + 60_000),
    })
    .where(and(eq(slot.instanceId, instanceId), eq(slot.phase, 'check'), eq(slot.status, 'free')))
    .returning()
  if (!row) throw new Error('No seat is free')
  return row
}

it('refuses a vote on an old revision', async () => {
  const world = await newWorld()
  const { key } = await world.instance('returned')
  const old = (await world.as('lena').instance.get(world.at(key))).head
  await world.submit('rosa', key, { answer: { text: 'It has exactly three.', media: [] } })
  const lease = await world.take('cleo', key)
  const given = await ballot(world, key, lease)
  expect(given.seen.number).toBe(old.number + 1)
  const cast = (seen: typeof old) => () => world.as('cleo').check.vote({ ...given, seen })
  const mixed = { ...given.seen, hash: old.hash }
  expect(await tried(world, [cast(old), cast(mixed)])).toEqual(refused('stale'))
})

it('refuses a second vote in a round', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const lease = await world.take('cleo', key)
  await (
    await voting(world, 'cleo', key, lease)
  )()
  const again = await voting(world, 'cleo', key, lease)
  expect(await tried(world, [again, () => world.take('cleo', key)])).toEqual(
    refused('already_voted'),
  )
})

it('refuses the vote of an author, even from a seat', async () => {
  const world = await newWorld({ policy: { votes: 1 } })
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const { key, instanceId } = await world.instance('review')
  await world.submit('rosa', key, { answer: { text: 'It has exactly three.', media: [] } })
  await world.sendBack('cleo', key)
  await world.as('lena').work.assign({ ...world.at(key), person: null })
  await world.submit('remi', key)
  expect(await tried(world, [() => world.take('rosa', key)])).toEqual(refused('own_work'))
  const lease = await seatIn(world, 'rosa', instanceId)
  expect(await tried(world, [await voting(world, 'rosa', key, lease)])).toEqual(refused('own_work'))
})

it('refuses a vote of a reviewer of this round, who changed nothing', async () => {
  const world = await newWorld()
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const { key } = await world.instance('check')
  expect(await tried(world, [() => world.take('rosa', key)])).toEqual(refused('own_work'))
  expect(await tried(world, [await voting(world, 'rosa', key)])).toEqual(refused('lease_lost'))
})

it('refuses a vote without a lease, and one with the lease of another, in the same words', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const slots = [1, 2].flatMap((seat) =>
    [0, 1, 2].map((epoch) => ({ ...forged, slot: seat, epoch })),
  )
  const tries = await Promise.all(slots.map((lease) => voting(world, 'carl', key, lease)))
  expect(await tried(world, tries)).toEqual(refused('lease_lost'))
  const lease = await world.take('cleo', key)
  expect(await tried(world, tries)).toEqual(refused('lease_lost'))
  await (
    await voting(world, 'cleo', key, lease)
  )()
  expect(await tried(world, tries)).toEqual(refused('lease_lost'))
})

it('refuses a submission without a lease, and one with the lease of another', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const { content } = await world.as('remi').instance.get(world.at(key))
  const submit = (lease: LeaseRef) => () =>
    world
      .as('remi')
      .review.submit({ ...world.request(key), lease, base: 1, content, checks: [...checks] })
  expect(await tried(world, [submit({ ...forged, phase: 'review' })])).toEqual(refused('not_taken'))
  const lease = await world.take('rosa', key)
  expect(await tried(world, [submit(lease)])).toEqual(refused('lease_lost'))
})

it('refuses a vote after the deletion', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('check')
  await world.vote('cleo', key, 'low')
  const lease = await world.take('cora', key)
  await world.expire(instanceId)
  await world.vote('carl', key, 'low')
  expect(await world.stageOf(key)).toBe('deleted')
  expect(await tried(world, [await voting(world, 'cora', key, lease)])).toEqual(
    refused('lease_lost'),
  )
  expect(await tried(world, [() => world.take('cyril', key)])).toEqual(refused('illegal_move'))
  expect(
    await tried(world, [await voting(world, 'carl', key, await doneBy(world, 'carl', instanceId))]),
  ).toEqual(refused('already_voted'))
})

async function doneBy(world: World, who: string, instanceId: string): Promise<LeaseRef> {
  const mine = and(eq(slot.instanceId, instanceId), eq(slot.holderId, world.idOf(who)))
  const [row] = await world.db.select().from(slot).where(mine)
  if (!row) throw new Error('No seat is theirs')
  return row
}

it('refuses another body under the same request key', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const given = await ballot(world, key, await world.take('cleo', key))
  await world.as('cleo').check.vote(given)
  const changed = [
    { ...given, quality: 'low' as const, reasons: ['trivial'] },
    { ...given, note: 'Finer.' },
    { ...given, lease: { ...given.lease, epoch: 2 } },
  ]
  const tries = changed.map((body) => () => world.as('cleo').check.vote(body))
  expect(await tried(world, tries)).toEqual(refused('key_reused'))
})

it("refuses a vote on another project's instance", async () => {
  const world = await newWorld()
  const other = await newWorld()
  const { key } = await other.instance('check')
  const lease = await other.take('cleo', key)
  const given = await ballot(other, key, lease)
  expect(
    await tried(world, [
      () => world.as('cleo').check.vote(given),
      () => world.as('cleo').check.vote({ ...given, project: world.project }),
    ]),
  ).toEqual(refused('not_found'))
})

it('refuses the vote of a lead who has seen the votes', async () => {
  const world = await newWorld()
  await world.giveRoles('lena', ['lead', 'checker'])
  const { key } = await world.instance('check')
  const { key: other } = await world.instance('check')
  const lease = await world.take('lena', key)
  await world.as('lena').check.reveal(world.at(key))
  await world.as('lena').check.reveal(world.at(other))
  expect(
    await tried(world, [await voting(world, 'lena', key, lease), () => world.take('lena', other)]),
  ).toEqual(refused('not_blind'))
})

it('refuses a vote on a text that one wrote before a reopen', async () => {
  const world = await newWorld({ policy: { votes: 1 } })
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const { key, instanceId } = await world.instance('review')
  await world.submit('rosa', key, { answer: { text: 'It has exactly three.', media: [] } })
  await world.vote('cleo', key, 'high')
  await world.lead(key, 'reopen')
  await world.as('lena').work.assign({ ...world.at(key), person: null })
  await world.submit('remi', key)
  expect(await tried(world, [() => world.take('rosa', key)])).toEqual(refused('own_work'))
  const lease = await seatIn(world, 'rosa', instanceId)
  expect(await tried(world, [await voting(world, 'rosa', key, lease)])).toEqual(refused('own_work'))
})

it('refuses the vote of a checker whose suggestion was accepted', async () => {
  const world = await newWorld({ policy: { votes: 1 } })
  const { key, instanceId } = await world.instance('check')
  const text = 'It has exactly three sides.'
  await world.suggest('cleo', key, text)
  await world.sendBack('cleo', key)
  await world.submit('rosa', key, { answer: { text, media: [] } })
  expect(await tried(world, [() => world.take('cleo', key)])).toEqual(refused('suggested_it'))
  const lease = await seatIn(world, 'cleo', instanceId)
  expect(await tried(world, [await voting(world, 'cleo', key, lease)])).toEqual(
    refused('suggested_it'),
  )
})
