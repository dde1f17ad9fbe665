import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, instance, person } from '#server/db/schema.ts'
import { newWorld, testDb } from '#server/testing/world.ts'
import { logGroups } from '#shared/log/log-kinds.ts'
import { openTerms } from '#shared/people/terms.ts'
import type { LogEntry, LogFilter, Verified } from '#shared/view/log-view.ts'

import { logLines } from './log-lines.ts'
import { verifyAll } from './verify-all.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** The context of a lead, as the paths under `/api` get it. */
function contextOf(world: World, name: string) {
  const { actor, db } = world.contextOf(name)
  if (!actor) throw new Error('Nobody asks')
  return {
    db,
    actor,
    member: {
      projectId: world.projectId,
      slug: world.project,
      roles: ['lead' as const],
      terms: openTerms,
    },
  }
}

async function whole(world: World, name: string, filter: LogFilter = {}, limit = 100) {
  const entries: LogEntry[] = []
  let cursor: string | null = null
  do {
    const page = await world.as(name).log.list({ project: world.project, filter, cursor, limit })
    entries.push(...page.entries)
    cursor = page.next
  } while (cursor !== null)
  return entries
}

/** A project with work at every stage, open rounds with votes in them, second reviews that are pending, and talk. */
async function livelyWorld() {
  const world = await newWorld({ policy: { hideReviewer: true } })
  await world.join('both', ['lead', 'checker'])
  await world.join('rika', ['lead', 'reviewer'])
  for (const stage of ['review', 'returned', 'tie_break', 'signed_off', 'deleted'] as const)
    await world.instance(stage)
  const open = await world.instance('check')
  await world.vote('cleo', open.key, 'low')
  await world.take('carl', open.key)
  await world.as('carl').discussion.comment({ ...world.at(open.key), text: 'Look closely.' })
  const again = await world.instance('returned')
  await world.submit('rosa', again.key)
  await world.vote('cleo', again.key, 'high')
  const mine = await world.instance('check')
  await world.vote('carl', mine.key, 'high')
  await world.vote('both', mine.key, 'low')
  await world.instance('review')
  await world.drawAll()
  return { world, open, keys: await keysOf(world) }
}

async function keysOf(world: World): Promise<string[]> {
  const rows = await world.db
    .select({ key: instance.key })
    .from(instance)
    .where(eq(instance.projectId, world.projectId))
  return rows.map(({ key }) => key)
}

it('shows each lead of every instance what its history shows, and no more', async () => {
  const { keys, open, world } = await livelyWorld()
  await world.as('lena').check.reveal(world.at(open.key))
  for (const name of ['lena', 'both', 'rika'])
    for (const key of keys) {
      const { events } = await world.as(name).instance.history(world.at(key))
      const logged = await whole(world, name, { instance: key })
      const told = logged.map(({ at, kind, payload, person: who, round }) => ({
        at,
        move: kind,
        round,
        actor: who?.name ?? null,
        note: payload['note'] ?? '',
        quality: payload['quality'] ?? null,
      }))
      const known = events.map(({ actor, at, move, note, quality, round }) => ({
        at,
        move,
        round,
        actor,
        note,
        quality,
      }))
      expect(told.toReversed()).toEqual(known)
    }
  const seen = (name: string) => whole(world, name, { instance: open.key })
  expect((await seen('lena')).map(({ kind }) => kind)).toContain('vote')
  expect((await seen('both')).map(({ kind }) => kind)).not.toContain('vote')
})

it('gives no number, no hash and no person of what an open round may hide', async () => {
  const { open, world } = await livelyWorld()
  const entries = await whole(world, 'both', { instance: open.key })
  for (const one of entries) {
    expect(one).toMatchObject({ veiled: true, link: null, holds: true })
    expect(JSON.stringify(one)).not.toContain(world.idOf('rosa'))
  }
  const submit = entries.find(({ kind }) => kind === 'submit')
  expect(submit).toMatchObject({ person: null, nameless: true })
  expect(await whole(world, 'both', { person: world.idOf('rosa'), instance: open.key })).toEqual([])
  const { people } = await world
    .as('both')
    .log.tally({ project: world.project, filter: { instance: open.key } })
  expect(people).toEqual([])
})

it('pages through the same list whatever the size of a page, newest first, and counts what each filter finds', async () => {
  const { world } = await livelyWorld()
  const all = await whole(world, 'lena')
  expect(await whole(world, 'lena', {}, 3)).toEqual(all)
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)

  const { kinds, people, total } = await world.as('lena').log.tally({ project: world.project })
  expect(total).toBe(all.length)
  for (const { count, kind } of kinds)
    expect([kind, (await whole(world, 'lena', { kind })).length]).toEqual([kind, count])
  for (const { count, id } of people)
    expect([id, (await whole(world, 'lena', { person: id })).length]).toEqual([id, count])
  const inGroups = await Promise.all(logGroups.map((kind) => whole(world, 'lena', { kind })))
  expect(inGroups.flat().length).toBe(all.length)

  const today = new Date().toISOString().slice(0, 10)
  expect(await whole(world, 'lena', { from: '2020-01-01', to: '2020-12-31' })).toEqual([])
  expect((await whole(world, 'lena', { from: '2020-01-01', to: today })).length).toBe(all.length)
})

/** One event in a word, to compare lists of them. */
function said({ by, move }: { by: string | null; move: string }): string {
  return `${by} ${move}`
}

it('counts as many events as there are rows, where no round is open', async () => {
  const world = await newWorld()
  await world.instance('signed_off')
  await world.instance('deleted')
  const rows = await world.db
    .select({ by: person.name, move: event.move })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .leftJoin(person, eq(person.personId, event.actorId))
    .where(eq(instance.projectId, world.projectId))
  const entries = (await whole(world, 'lena')).filter((one) => one.instance !== null)
  expect(
    entries.map((one) => said({ by: one.person?.name ?? null, move: one.kind })).toSorted(),
  ).toEqual(rows.map(said).toSorted())
})

it('tells how many events came since, and nothing of those that an open round hides', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const { top } = await world.as('lena').log.list({ project: world.project })
  const since = async () =>
    (await world.as('lena').log.newer({ project: world.project, after: top })).count
  expect(await since()).toBe(0)
  await world.vote('cleo', key, 'high')
  expect(await since()).toBe(0)
  await world.vote('carl', key, 'high')
  expect(await since()).toBe(2)
})

it('finds the event that was changed behind its back, on its line, in its chain and among all', async () => {
  const world = await newWorld()
  const good = await world.instance('signed_off')
  const bad = await world.instance('deleted')
  const looked = async () => {
    let last: Verified | undefined
    for await (const so of verifyAll(contextOf(world, 'lena'))) last = structuredClone(so)
    return last
  }
  const chainOf = (one: string) =>
    world.as('lena').log.chain({ project: world.project, instance: one })
  expect(await looked()).toMatchObject({ instances: 2, of: 2, events: 8, brokenCount: 0 })

  const { asOwner } = await testDb()
  const where = and(eq(event.instanceId, bad.instanceId), eq(event.seq, 3))
  await asOwner((owner) =>
    owner
      .update(event)
      .set({ payload: { quality: 'high' } })
      .where(where),
  )
  expect(await chainOf(good.key)).toMatchObject([{ key: good.key, holds: true, says: [] }])
  expect(await chainOf(bad.key)).toMatchObject([
    { holds: false, says: ['event 3 (vote) was changed'] },
  ])
  expect(
    (await whole(world, 'lena', { instance: bad.key })).map(({ holds, kind }) => [kind, holds]),
  ).toEqual([
    ['agree_low', true],
    ['vote', false],
    ['submit', true],
    ['import', true],
  ])
  expect(await looked()).toMatchObject({ brokenCount: 1, broken: [{ key: bad.key }] })
  expect(await world.as('lena').log.lastVerified({ project: world.project })).toMatchObject({
    by: 'lena',
    instances: 2,
    events: 8,
    broken: 1,
  })
})

it('exports exactly what is filtered, as JSON Lines and as a table that no spreadsheet runs', async () => {
  const { world } = await livelyWorld()
  const { key } = await world.instance('check')
  await world.sendBack('cora', key, '=HYPERLINK("http://example.org")')
  const text = async (form: 'csv' | 'jsonl', filter: LogFilter) => {
    const parts: string[] = []
    for await (const part of logLines(contextOf(world, 'lena'), filter, form)) parts.push(part)
    return parts.join('')
  }
  const lines = (await text('jsonl', {})).trimEnd().split('\n')
  const all = await whole(world, 'lena')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    all.map(({ id: _id, ...one }) => one),
  )
  const table = await text('csv', { kind: 'return' })
  expect(table.trimEnd().split('\r\n')).toHaveLength(
    1 + all.filter(({ kind }) => kind === 'return').length,
  )
  expect(table).not.toMatch(/(^|,)"?[=+@]/m)
})

it('is for leads', async () => {
  const world = await newWorld()
  await expect(world.as('cleo').log.list({ project: world.project })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
