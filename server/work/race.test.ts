import { and, asc, eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, part, review, revision, slot, vote } from '#server/db/schema.ts'
import { eventHash } from '#server/instance/event-hash.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { checks } from '#shared/review/checks.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const several = (n: number) => Array.from({ length: n }, (_, i) => i)

async function begin(world: World, name: string, key: string) {
  const lease = await world.take(name, key)
  const { head, content } = await world.as(name).instance.get(world.at(key))
  return { lease, head, content }
}

/** The moves of an instance, after making sure that none is missing, none stands twice, and each is linked to the last. */
async function movesOf({ db }: World, instanceId: string): Promise<string[]> {
  const events = await db
    .select()
    .from(event)
    .where(eq(event.instanceId, instanceId))
    .orderBy(asc(event.seq))
  for (const [i, one] of events.entries()) {
    const before = events[i - 1]
    expect(one).toMatchObject({ seq: i + 1, prevHash: before?.hash ?? null })
    expect(one.from).toBe(before?.to ?? 'new')
    expect(one.hash).toBe(eventHash(one.prevHash, one))
  }
  return events.map(({ move }) => move)
}

it('gives forty checkers who ask at once every seat once, and nobody a part in their own work', async () => {
  const world = await newWorld()
  const instances: { key: string; instanceId: string }[] = []
  for (const _ of several(4)) instances.push(await world.instance('check'))
  await world.giveRoles('rosa', ['reviewer', 'checker'])
  const names = several(39).map((i) => `checker${i}`)
  for (const name of names) await world.join(name, ['checker'])

  const ask = (name: string) =>
    refusalOf(world.as(name).work.take({ project: world.project, phase: 'check' }))
  const answers = await Promise.all(['rosa', ...names].map(ask))
  const served = answers.filter((answer) => answer === null)
  expect(answers[0]).toBe('no_work')
  expect(answers.filter((answer) => answer !== null && answer !== 'no_work')).toEqual([])

  const ids = instances.map(({ instanceId }) => instanceId)
  const seats = await world.db.select().from(slot).where(inArray(slot.instanceId, ids))
  const checking = seats.filter(({ phase }) => phase === 'check')
  expect(checking).toHaveLength(8)
  expect(served).toHaveLength(8)
  expect(checking.map(({ status, epoch }) => [status, epoch])).toEqual(
    several(8).map(() => ['leased', 1]),
  )
  expect(new Set(checking.map(({ holderId }) => holderId)).size).toBe(8)
  const parts = await world.db.select().from(part).where(inArray(part.instanceId, ids))
  expect(parts.map((one) => [one.personId, one.part])).toEqual(
    several(4).map(() => [world.idOf('rosa'), 'author']),
  )
})

it('fills no seat beyond the quota when all ask for the same instance', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('check')
  const names = several(20).map((i) => `checker${i}`)
  for (const name of names) await world.join(name, ['checker'])
  const answers = await Promise.all(names.map((name) => refusalOf(world.take(name, key))))
  expect(answers.filter((answer) => answer === null)).toHaveLength(2)
  expect(answers.filter((answer) => answer === 'slot_taken')).toHaveLength(18)
  const seats = await world.db.select().from(slot).where(eq(slot.instanceId, instanceId))
  const holders = seats.filter(({ phase }) => phase === 'check').map(({ holderId }) => holderId)
  expect(new Set(holders).size).toBe(2)
})

it.each([
  ['high', 'high', 'signed_off', 'agree_high'],
  ['low', 'low', 'deleted', 'agree_low'],
  ['high', 'low', 'tie_break', 'split'],
] as const)('makes one of two votes at once (%s, %s) the last', async (one, two, stage, move) => {
  const world = await newWorld()
  const rounds = several(6).map(async () => {
    const { key, instanceId } = await world.instance('check')
    const cast = async (name: string, quality: 'high' | 'low') => {
      const { lease, head: seen } = await begin(world, name, key)
      const reasons = quality === 'low' ? ['trivial'] : []
      return () =>
        world.as(name).check.vote({ ...world.request(key), lease, seen, quality, reasons })
    }
    const votes = [await cast('cleo', one), await cast('carl', two)]
    const told = await Promise.all(votes.map((act) => act()))
    expect(told.map((answer) => answer.stage).toSorted()).toEqual(['check', stage].toSorted())
    expect(await movesOf(world, instanceId)).toEqual(['import', 'submit', 'vote', move])
    expect(await world.db.$count(vote, eq(vote.instanceId, instanceId))).toBe(2)
  })
  await Promise.all(rounds)
})

it('answers a submission that comes five times at once with one effect', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance()
  const { lease, head, content } = await begin(world, 'rosa', key)
  const revised = { ...content, answer: { ...content.answer, text: 'It has exactly three sides.' } }
  const given = { lease, base: head.number, content: revised, checks: [...checks] }
  const request = { ...world.request(key), ...given }
  const answers = await Promise.all(several(5).map(() => world.as('rosa').review.submit(request)))
  expect(answers).toEqual(several(5).map(() => ({ stage: 'check' })))
  const moves = await movesOf(world, instanceId)
  expect(moves.filter((move) => move === 'submit')).toHaveLength(1)
  expect(await world.db.$count(review, eq(review.instanceId, instanceId))).toBe(1)
  expect(await world.db.$count(revision, eq(revision.instanceId, instanceId))).toBe(2)
  const seats = await world.db.select().from(slot).where(eq(slot.instanceId, instanceId))
  expect(seats.filter(({ phase }) => phase === 'check')).toHaveLength(2)
})

it('lets a recall and a submission at once happen in either order, and nothing between', async () => {
  const world = await newWorld()
  for (const _ of several(6)) {
    const { key, instanceId } = await world.instance()
    const { lease, head, content } = await begin(world, 'rosa', key)
    const given = { lease, base: head.number, content, checks: [...checks] }
    const [submitted, recalled] = await Promise.all([
      refusalOf(world.as('rosa').review.submit({ ...world.request(key), ...given })),
      refusalOf(world.lead(key, 'recall')),
    ])
    expect(submitted).toBeNull()
    expect(await movesOf(world, instanceId)).toEqual(
      recalled === null ? ['import', 'submit', 'recall'] : ['import', 'submit'],
    )
    expect([null, 'illegal_move']).toContain(recalled)
    expect(await world.stageOf(key)).toBe(recalled === null ? 'returned' : 'check')
  }
})

it('lets a vote and a recall at once happen in either order, and loses nothing of the vote', async () => {
  const world = await newWorld()
  for (const _ of several(6)) {
    const { key, instanceId } = await world.instance('check')
    const { lease, head: seen } = await begin(world, 'cleo', key)
    const high = { ...world.request(key), lease, seen, quality: 'high' as const }
    const [voted, recalled] = await Promise.all([
      refusalOf(world.as('cleo').check.vote(high)),
      refusalOf(world.lead(key, 'recall')),
    ])
    expect(recalled).toBeNull()
    expect(await movesOf(world, instanceId)).toEqual(
      voted === null ? ['import', 'submit', 'vote', 'recall'] : ['import', 'submit', 'recall'],
    )
    expect([null, 'round_closed']).toContain(voted)
    const { voteDraft } = await world.as('cleo').instance.get(world.at(key))
    expect(voteDraft?.quality ?? null).toBe(voted === null ? null : 'high')
  }
})

it('leaves whoever is disabled while taking no seat', async () => {
  const world = await newWorld()
  for (const i of several(6)) {
    const name = `gone${i}`
    await world.join(name, ['checker'])
    const { key, instanceId } = await world.instance('check')
    const [taken, disabled] = await Promise.all([
      refusalOf(world.take(name, key)),
      refusalOf(
        world.as('lena').people.disable({ project: world.project, person: world.idOf(name) }),
      ),
    ])
    expect(disabled).toBeNull()
    expect([null, 'not_found']).toContain(taken)
    const seats = await world.db.select().from(slot).where(eq(slot.instanceId, instanceId))
    expect(seats.filter(({ holderId }) => holderId === world.idOf(name))).toEqual([])
    expect(seats.filter(({ phase, status }) => phase === 'check' && status === 'free').length).toBe(
      2,
    )
  }
})

it('gives no person more at once than their cap for the day', async () => {
  const world = await newWorld()
  const keys: string[] = []
  for (const _ of several(6)) keys.push((await world.instance()).key)
  const skills = { domains: [], modalities: [], languages: [] }
  const person = world.idOf('rosa')
  await world.as('lena').people.setTerms({ project: world.project, person, skills, dayCap: 2 })
  const asked = [...keys, ...keys.slice(0, 2)].map((key) => refusalOf(world.take('rosa', key)))
  const answers = await Promise.all(asked)
  expect(answers.filter((one) => one !== null && one !== 'cap_reached')).toEqual([])
  const held = and(eq(slot.projectId, world.projectId), eq(slot.holderId, person))
  expect(await world.db.$count(slot, held)).toBe(2)
})
