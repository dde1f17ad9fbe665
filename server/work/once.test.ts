import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, revision, vote } from '#server/db/schema.ts'
import { eventHash } from '#server/instance/event-hash.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'

it('gives the same answer to the same request, with one effect', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('check')
  const lease = await world.take('cleo', key)
  const { head: seen } = await world.as('cleo').instance.get(world.at(key))
  const request = { ...world.request(key), lease, seen, quality: 'high' as const }
  const first = await world.as('cleo').check.vote(request)
  await world.vote('carl', key, 'high')
  expect(await world.as('cleo').check.vote(request)).toEqual(first)
  expect(await world.db.$count(vote, eq(vote.instanceId, instanceId))).toBe(2)
})

it('answers two at once with one effect', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance()
  const lease = await world.take('rosa', key)
  const { head, content } = await world.as('rosa').instance.get(world.at(key))
  const revised = { ...content, answer: { ...content.answer, text: 'It has exactly three sides.' } }
  const request = { ...world.request(key), lease, base: head.number, content: revised, message: '' }
  const answers = await Promise.all([1, 2, 3].map(() => world.as('rosa').revision.save(request)))
  expect(answers.map(({ number }) => number)).toEqual([2, 2, 2])
  expect(await world.db.$count(revision, eq(revision.instanceId, instanceId))).toBe(2)
})

it('refuses another request under the same key, and keeps keys of people apart', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const request = world.request(key)
  const cast = async (name: string, quality: 'high' | 'low') => {
    const lease = await world.take(name, key)
    const { head: seen } = await world.as(name).instance.get(world.at(key))
    const given = { lease, seen, quality, reasons: quality === 'low' ? ['trivial'] : [] }
    return () => refusalOf(world.as(name).check.vote({ ...request, ...given }))
  }
  const high = await cast('cleo', 'high')
  const low = await cast('cleo', 'low')
  expect(await high()).toBeNull()
  expect(await low()).toBe('key_reused')
  expect(await (await cast('carl', 'high'))()).toBeNull()
})

it('links every event to the one before it by a hash over all that it says', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('returned')
  await world.submit('rosa', key)
  await world.as('cora').discussion.comment({ ...world.at(key), text: 'Look at the answer.' })
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  await world.lead(key, 'reopen')
  const events = await world.db
    .select()
    .from(event)
    .where(eq(event.instanceId, instanceId))
    .orderBy(asc(event.seq))
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  let before: (typeof events)[number] | undefined
  for (const one of events) {
    expect(one.hash).toBe(eventHash(before?.hash ?? null, one))
    expect([one.prevHash, one.from]).toEqual([before?.hash ?? null, before?.to ?? 'new'])
    before = one
  }
  const [changed] = events.slice(-1)
  if (!changed) throw new Error('no events')
  expect(eventHash(changed.prevHash, { ...changed, payload: { note: 'other' } })).not.toBe(
    changed.hash,
  )
})
