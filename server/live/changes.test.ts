import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'

import { event, membership } from '#server/db/schema.ts'
import { appRouter } from '#server/router.ts'
import { newWorld } from '#server/testing/world.ts'
import { createCaller } from '#server/trpc.ts'
import type { Change, Told } from '#shared/live/change.ts'

import { pace } from './pace.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const ended = new Set<AbortController>()
afterEach(() => {
  for (const end of ended) end.abort()
  ended.clear()
})

/** What a person is told until an instance is named: the marker that ends a listening which would else have no end. */
async function listen(world: World, name: string, lastEventId?: string) {
  const end = new AbortController()
  ended.add(end)
  const caller = createCaller(appRouter)(world.contextOf(name), { signal: end.signal })
  const stream = await caller.live.changes(lastEventId === undefined ? {} : { lastEventId })
  const messages = stream[Symbol.asyncIterator]()
  let last = ''
  const next = async () => {
    const { done, value } = await messages.next()
    if (done) return null
    // In one process a message is still the pair that `tracked` made.
    const [id, told] = value as unknown as [string, Told]
    last = id
    return told.changes
  }
  const until = async (key: string) => {
    const heard: Change[] = []
    for (;;) {
      const changes = await next()
      if (changes === null)
        throw new Error('The stream ended, or says that anything may have changed')
      heard.push(...changes)
      if (changes.some(({ keys }) => keys?.includes(key))) return heard
    }
  }
  return { next, until, id: () => last, end: () => end.abort() }
}
const keysOf = (heard: Change[]) => new Set(heard.flatMap(({ keys }) => keys ?? ['many']))

/** Something that everybody may know, after which nothing of before is still on its way. */
async function marker(world: World): Promise<string> {
  const { key } = await world.instance('review')
  await world.submit('rosa', key)
  return key
}

/** Until nothing of before is still on its way: who begins to listen hears what happened just now, and may hear it twice. */
async function quiet(world: World, ears: readonly Awaited<ReturnType<typeof listen>>[]) {
  for (let time = 0; time < 2; time++) {
    const last = await marker(world)
    for (const ear of ears) await ear.until(last)
  }
}

it('tells of what everybody sees, and of what came to a person', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const rosa = await listen(world, 'rosa')
  const remi = await listen(world, 'remi')
  await rosa.next()
  await remi.next()
  await world.sendBack('cleo', key)
  expect(await rosa.until(key)).toMatchObject([{ project: world.project, yours: true }])
  expect(await remi.until(key)).toMatchObject([{ project: world.project, yours: false }])
  const person = world.idOf('remi')
  const other = await world.instance('review')
  await world.as('lena').work.assign({ ...world.at(other.key), person })
  expect((await remi.until(other.key)).some(({ yours }) => yours)).toBe(true)
})

/** Acts of one checker in an open round, of which another learns nothing. */
const acts: Record<string, (world: World, key: string) => Promise<unknown>> = {
  'a high': (world, key) => world.vote('carl', key, 'high'),
  'a low': (world, key) => world.vote('carl', key, 'low'),
  'a seat taken': (world, key) => world.take('carl', key),
  'a seat given back': async (world, key) => {
    const lease = await world.take('carl', key)
    await world.as('carl').work.release({ ...world.at(key), lease, reason: 'unclear' })
  },
  'a comment that mentions': async (world, key) => {
    const mentions = ['cleo', 'rosa'].map((name) => world.idOf(name))
    await world.as('carl').discussion.comment({ ...world.at(key), text: '@cleo Look.', mentions })
  },
  'a suggestion': (world, key) => world.suggest('carl', key),
}

it('says nothing of what another checker does in an open round, neither to who listens nor to who comes back', async () => {
  const world = await newWorld()
  await world.join('both', ['lead', 'checker'])
  const places = await Promise.all(
    Object.values(acts).map(async (perform) => ({ perform, ...(await world.instance('check')) })),
  )
  const names = ['cleo', 'cora', 'rosa', 'remi', 'both', 'lena']
  const ears = await Promise.all(names.map((name) => listen(world, name)))
  await quiet(world, ears)
  const id = ears[0]?.id() ?? ''
  const cameBack = async () => {
    const cleo = await listen(world, 'cleo', id)
    const heard = await cleo.next()
    cleo.end()
    return heard
  }
  const before = await cameBack()
  expect(before).toHaveLength(1)

  for (const { key, perform } of places) await perform(world, key)
  expect(await cameBack()).toEqual(before)
  const last = await marker(world)
  for (const ear of ears) expect(keysOf(await ear.until(last))).toEqual(new Set([last]))
})

it('says nothing of one review of a drawn instance while the other is to come, and to the person what a lead does', async () => {
  const world = await newWorld()
  await world.join('lara', ['lead', 'reviewer'])
  const first = await world.instance('review')
  const second = await world.instance('review')
  await world.drawAll()
  const given = await world.instance('review')
  await world.drawAll()
  const names = ['rosa', 'remi', 'cleo', 'lara']
  const ears = await Promise.all(names.map((name) => listen(world, name)))
  const remi = await listen(world, 'remi')
  await quiet(world, [...ears, remi])
  const id = ears[0]?.id() ?? ''

  await world.submit('rosa', first.key)
  await world.vote('carl', first.key, 'high')
  await world.vote('cora', first.key, 'high')
  await world.take('remi', second.key)
  const last = await marker(world)
  const heard = await Promise.all(ears.map((ear) => ear.until(last)))
  const [rosa, ...others] = heard.map(keysOf)
  expect(rosa).toEqual(new Set([first.key, last]))
  for (const one of others) expect(one).toEqual(new Set([last]))
  const back = await listen(world, 'cleo', id)
  expect(keysOf((await back.next()) ?? [])).not.toContain(first.key)

  await remi.until(last)
  const seat = { ...world.at(given.key), person: world.idOf('remi') }
  await world.as('lena').work.assignSecond(seat)
  expect(await remi.until(given.key)).toMatchObject([{ yours: true }])
})

it('tells who voted of it, and everybody once the round is over', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const cleo = await listen(world, 'cleo')
  const carl = await listen(world, 'carl')
  await cleo.until(key)
  await carl.until(key)
  await world.vote('carl', key, 'high')
  expect(await carl.until(key)).toHaveLength(1)
  await world.vote('cleo', key, 'high')
  expect(await cleo.until(key)).toMatchObject([{ yours: false }])
})

it('goes on after the last message that arrived, and does not recount what is long ago', async () => {
  const world = await newWorld()
  const first = await listen(world, 'remi')
  const told = await marker(world)
  await first.until(told)
  first.end()
  const missed = await marker(world)
  const again = await listen(world, 'remi', first.id())
  expect(keysOf((await again.next()) ?? [])).toContain(missed)
  for (const id of ['0', '999999999999999'])
    expect(await (await listen(world, 'remi', id)).next()).toBe(null)
})

it('ends with the session, and tells nothing of a project that shut the person out', async () => {
  const world = await newWorld()
  const elsewhere = await newWorld()
  const personId = world.idOf('remi')
  await elsewhere.db
    .insert(membership)
    .values({ projectId: elsewhere.projectId, personId, roles: ['reviewer'] })
  const remi = await listen(world, 'remi')
  await remi.next()
  await world.as('lena').people.disable({ project: world.project, person: personId })
  await marker(world)
  const seen = await marker(elsewhere)
  const heard = await remi.until(seen)
  expect(new Set(heard.map(({ project }) => project))).toEqual(new Set([elsewhere.project]))

  const context = world.contextOf('rosa')
  let inside = true
  const again = () => Promise.resolve(inside ? context.actor : null)
  const caller = createCaller(appRouter)({ ...context, request: { ...context.request, again } })
  const stream = (await caller.live.changes({}))[Symbol.asyncIterator]()
  await stream.next()
  inside = false
  await marker(world)
  expect(await stream.next()).toMatchObject({ done: true })
})

it('lets one person listen in eight browsers at a time', async () => {
  const world = await newWorld()
  const ears = await Promise.all(Array.from({ length: 8 }, () => listen(world, 'rosa')))
  for (const ear of ears) await ear.next()
  await expect(listen(world, 'rosa')).rejects.toMatchObject({ cause: { code: 'too_many_streams' } })
  expect(await (await listen(world, 'remi')).next()).toEqual([])
  ears[0]?.end()
  expect(await ears[0]?.next()).toBe(null)
  expect(await (await listen(world, 'rosa')).next()).toEqual([])
})

it('hears within the same look of what another server wrote, however late its transaction ended', async () => {
  const world = await newWorld()
  const { db } = world
  const { key, instanceId } = await world.instance('review')
  const remi = await listen(world, 'remi')
  await quiet(world, [remi])
  // Another process rings no bell here, and its event carries the time at which its transaction began.
  const [last] = await db.select().from(event).where(eq(event.instanceId, instanceId))
  if (!last) throw new Error('no event')
  const at = new Date(Date.now() - 5_000)
  const fields = { ...last, seq: 2, prevSeq: 1, prevHash: last.hash, from: last.to, at }
  await db.insert(event).values({ ...fields, move: 'comment', hash: 'f'.repeat(64) })
  expect(keysOf(await remi.until(key))).toEqual(new Set([key]))
})

it('waits longer between two words the more people listen, and least for what came to the person', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.boolean(), (a, b, urgent) => {
      const [few, many] = a < b ? [a, b] : [b, a]
      expect(pace(few, urgent)).toBeLessThanOrEqual(pace(many, urgent))
      expect(pace(many, true)).toBeLessThanOrEqual(pace(many, false))
      expect(pace(many, urgent)).toBeGreaterThanOrEqual(1_000)
      expect(pace(many, urgent)).toBeLessThanOrEqual(60_000)
    }),
  )
})
